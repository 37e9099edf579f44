package import Contracts
import JSONText

/// What makes a whole register unreadable, for someone who edits the file by hand.
extension English {
  package func problem(_ fault: RegisterFault, line: (Int) -> Int) -> String {
    switch fault {
    case .json(let fault): problem(fault.kind, line: line)
    case .shape(let fact, _): problem(fact)
    case .version(nil, _): "the key `version` is missing."
    case .version("1", _): "the version is written as text, but must be a number."
    case .version(let version?, _):
      "this register is of version \(version.quoted), and this program reads only version 1."
    }
  }

  package func remedy(_ fault: RegisterFault) -> String {
    switch fault {
    case .json(let fault): remedy(fault.kind)
    case .shape(let fact, _): remedy(fact)
    case .version(nil, _): "Put `\"version\": 1,` at the top, after the first brace."
    case .version("1", _): "Write `\"version\": 1`, without quotes around the 1."
    case .version(_?, _): "Write `\"version\": 1` if that is what it is, or use a newer release of Tijdig."
    }
  }

  private func problem(_ kind: JSONFault.Kind, line: (Int) -> Int) -> String {
    switch kind {
    case .empty: "the file is empty."
    case .byteOrderMark: "the file begins with an invisible byte order mark, or was saved as UTF-16."
    case .notUTF8: "there is a character here that is not UTF-8; the file was probably saved as Windows-1252 (ANSI)."
    case .expectedValue: "a value is missing here."
    case .expectedKey: "the name of a key, in double quotes, is missing here."
    case .expectedColon: "the colon after the name of the key is missing."
    case .expectedCommaOr(let closing): "a comma or `\(closing)` is missing after the previous value."
    case .trailingComma: "nothing follows this comma."
    case .unexpectedEnd: "the file ends too early: a `}`, `]` or quote is missing."
    case .textAfterEnd: "something follows the end of the register."
    case .unterminatedString: "this text has no quote at its end."
    case .controlCharacter(0x0A), .controlCharacter(0x0D):
      "this text runs on to the end of the line: the quote at its end is missing, or it holds a line break."
    case .controlCharacter(0x09): "this text holds a tab."
    case .controlCharacter(let octet): "this text holds an invisible control character (number \(octet))."
    case .badEscape: "the `\\` is followed by a character that is not allowed there."
    case .loneSurrogate: "this `\\u` code is only half a character."
    case .badNumber: "this is not a number in the form of JSON."
    case .duplicateKey(let name, let first): "the key \(name.quoted) is already in this object, on line \(line(first))."
    case .tooDeep: "more than \(JSONTape.maximumDepth) objects and lists are nested here."
    case .comment: "there is a comment here, and JSON has none."
    }
  }

  private func remedy(_ kind: JSONFault.Kind) -> String {
    switch kind {
    case .empty: "Put a register into this file, or name another file with `--register`."
    case .byteOrderMark: "Save the file again as UTF-8 without BOM (in Notepad: Save as, encoding UTF-8)."
    case .notUTF8: "Save the file as UTF-8, and see whether letters such as ë and é are still right."
    case .expectedValue:
      "Fill in a value: texts and dates in double quotes, and `true`, `false` and `null` in lower case."
    case .expectedKey: "Put the name in double quotes, as in `\"start\"`; single quotes are not allowed."
    case .expectedColon: "Put a colon between the name and the value, as in `\"start\": \"2026\"`."
    case .expectedCommaOr(let closing): "Put a comma after the previous value if another follows, else `\(closing)`."
    case .trailingComma: "Remove the comma after the last value."
    case .unexpectedEnd: "Complete what is missing at the end, or restore a backup if the file was cut off."
    case .textAfterEnd: "Remove what follows the last `}`, or see whether there is a `}` too many before it."
    case .unterminatedString: "Put a double quote at the end of the text."
    case .controlCharacter(0x0A), .controlCharacter(0x0D):
      "Put a double quote at the end of the text, and write a line break inside a text as `\\n`."
    case .controlCharacter(0x09): "Replace the tab with a space or with `\\t`."
    case .controlCharacter: "Remove the character by typing this text again."
    case .badEscape: "Write a backslash in a text twice: `\\\\`."
    case .loneSurrogate: "Write the character itself instead of the code."
    case .badNumber:
      "Put a date or duration in double quotes; write a number with a point for decimals, "
        + "and no plus sign or zero in front."
    case .duplicateKey: "Remove one of the two, or give one another name."
    case .tooDeep: "See whether a `}` or `]` is missing, or keep this data in fewer levels."
    case .comment: "Remove the comment, or keep it as text under a key of your own, such as `\"x-note\": \"…\"`."
    }
  }
}
