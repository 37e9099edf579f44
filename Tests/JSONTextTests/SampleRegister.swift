/// Texts that hold something of everything: to cut, to damage, and to walk through.
enum SampleRegister {
  /// A register as people write it, with what JSON allows and nobody expects below `x-` keys.
  static let text = #"""
    {
      "version": 1,
      "register": { "title": "Zorg in één oogopslag", "behalfOf": ["Blaricum", "Eemnes", "Laren"], "language": "nl" },
      "documents": { "vgr-2026-1": { "title": "Verlengingen \"ronde 1\"", "date": "2026-05-28" } },
      "people": {},
      "routes": { "extension": ["directieoverleg", "pfho"] },
      "x-free": [null, true, false, 0, -1.5e+3, 1E-2, "", [], {}, [[{ "": [ ] }]], "\u20ac \ud83d\ude00 \/ \\ \b\f\n\r\t"],
      "contracts": [
        {
          "id": "retrovo", "title": "Respijtvoorziening – €",
          "value": { "yearly": 125000, "currency": "EUR" },
          "firstPeriod": { "duration": "P4Y", "end": "2026" },
          "extensions": { "options": ["P1Y", "P1Y"], "maximumEnd": "2030" },
          "notice": {"period":"P4M","by":"client"}
        },
        { "id": "logeer-😀", "sources": [ { "document": "vgr-2026-1", "at": "4a", "derived": [] } ], "a~b/c": [1, [2, [3]]] },
        "no contract"
      ],
      "notify": { "to": ["jansen"], "days": "working" }
    }

    """#

  /// Names and texts that nobody should write.
  static let hostile = #"""
    {"": {"/": {"~": [{"~1": 0, "~0": 1, "/\u0301": 2, "~\u0301": 3, "0": [[4]], "\u0000": 5, "\"\\": {}}]}},
     "é": 6, "e\u0301": 7, "\ud83d\ude00": {"\u202e": [], "\uffff": "\u0000\u001f", "a\u0062": {"ab": 8}}}
    """#

  /// Small texts, in which one damaged octet matters.
  static let small = [
    #"{"contracts": [{"id": "a"}, {"id": "b", "x": [1, 2.5, -3e4]}], "z": null}"#,
    #"{"contracts":[[],{},"",0,true,false,null],"\u0063":"\ud83d\ude00"}"#,
    #"[{"a": "é€😀", "b": {"c": [{}, [], ""]}}, "\\\"\/\b\f\n\r\t", [1e5, 0.1, -0]]"#,
    #"{"contracts" : [ 1 , [ 2 ] ] , "\u0061\u00e9" : "a\u0301" , "": "" }"#, "\"één \\u00e9\\n tekst\"",
    "[[[[[[[[1]]]]]]]]", "-12.5e-7", "[true,false,null]",
  ]
}
