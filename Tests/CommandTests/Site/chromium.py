"""Headless Chromium, spoken to over two pipes (Chrome DevTools Protocol): no driver and no port are needed."""
import json
import os
import shutil
import subprocess
import tempfile


class Chromium:
    def __init__(self):
        program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        if not program:
            raise SystemExit("chromium is not installed")
        self.home = tempfile.mkdtemp(prefix="tijdig-chromium-")
        to_browser, from_us = os.pipe()
        to_us, from_browser = os.pipe()

        def hand_over():
            # Above 4 first, so that neither is lost when they become 3 and 4.
            first, second = os.dup2(to_browser, 103), os.dup2(from_browser, 104)
            os.dup2(first, 3)
            os.dup2(second, 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
             "--remote-debugging-pipe", f"--user-data-dir={self.home}", "about:blank"],
            close_fds=False, preexec_fn=hand_over, start_new_session=True,
            env=os.environ | {"HOME": self.home, "XDG_CONFIG_HOME": self.home, "XDG_CACHE_HOME": self.home},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.output, self.input = os.fdopen(from_us, "wb", 0), os.fdopen(to_us, "rb")
        self.buffer, self.number, self.session, self.events = b"", 0, None, []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Log", "Runtime", "Network"):
            self.call(f"{domain}.enable")

    def message(self):
        while b"\0" not in self.buffer:
            octets = self.input.read1(1 << 16)
            if not octets:
                raise SystemExit("chromium ended by itself")
            self.buffer += octets
        text, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(text)

    def call(self, method, **parameters):
        self.number += 1
        request = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            request["sessionId"] = self.session
        self.output.write(json.dumps(request).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise SystemExit(f"chromium refuses {method}: {answer['error']}")
                return answer["result"]
            if "method" in answer:
                self.events.append(answer)

    def wait(self, method):
        for _ in range(100_000):
            if any(event["method"] == method for event in self.events):
                return
            self.events.append(self.message())

    def open(self, path):
        """Opens a file; gives what it complained of and what it asked for."""
        self.events = []
        self.call("Page.navigate", url="file://" + path)
        self.wait("Page.loadEventFired")
        return self.complaints()

    def complaints(self):
        self.call("Runtime.evaluate", expression="0")
        wrong, asked = [], []
        for event in self.events:
            details = event.get("params", {})
            if event["method"] == "Log.entryAdded" and details["entry"]["level"] in ("error", "warning"):
                wrong.append(details["entry"]["text"])
            elif event["method"] == "Runtime.exceptionThrown":
                wrong.append(details["exceptionDetails"]["text"])
            elif event["method"] == "Runtime.consoleAPICalled":
                wrong.append(str(details["args"]))
            elif event["method"] == "Network.requestWillBeSent":
                asked.append(details["request"]["url"])
        self.events = []
        return wrong, asked

    def size(self, width, height=900):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)

    def scheme(self, scheme, media=""):
        self.call(
            "Emulation.setEmulatedMedia", media=media, features=[{"name": "prefers-color-scheme", "value": scheme}])

    def evaluate(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in answer:
            raise SystemExit(f"a check failed: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def press(self, key):
        for kind in ("rawKeyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=9)

    def type(self, text):
        self.call("Input.insertText", text=text)

    def close(self):
        try:
            self.session = None
            self.call("Browser.close")
        except (SystemExit, OSError):
            self.process.kill()
        self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)
