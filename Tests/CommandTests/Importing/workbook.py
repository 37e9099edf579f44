"""Writes a workbook as people make them, with the library that most programs use: dates in several formats, a gap, a number."""
import datetime
import sys

import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.append(["Contracten Sociaal Domein"])
sheet.append([])
sheet.append(["Contractnaam", "Leverancier", "Ingangsdatum", "Einddatum", "Opzegtermijn", "Opties", "Waarde per jaar"])
sheet.append(
    ["Zorg; thuis", "'s Heeren Loo", datetime.date(2023, 1, 1), datetime.datetime(2026, 12, 31), "3 maanden",
     "2 x 1 jaar", 125000.5])
sheet.append([])
sheet.append(["Élan\nvervoer", "Taxi Gooi", datetime.date(2024, 2, 29), 2027, "12 mnd", None, 80000])
sheet.append(["Groen", "Groen & Co", datetime.date(2026, 4, 3), datetime.date(2030, 1, 2)])
sheet["C7"].number_format = "mm/dd/yyyy"
sheet["D7"].number_format = "d-m-yy"
sheet["C4"].number_format = "d mmmm yyyy"
sheet["D4"].number_format = "DD-MM-YYYY"
sheet["C6"].number_format = "[$-413]d mmmm yyyy;@"
sheet["G4"].number_format = '"€" #,##0.00'
book.create_sheet("Blad 2").append(["Iets anders"])
book.save(sys.argv[1])
