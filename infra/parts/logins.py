"""Fifty people sign in at the same moment, several times, while others read pages. Prints one JSON line.

Usage: logins.py HOST PORT MAILS PASSWORD CROWD ROUNDS"""

import http.client
import json
import re
import sys
import threading
import time
import urllib.parse

host, port, password = sys.argv[1], int(sys.argv[2]), sys.argv[4]
mails = open(sys.argv[3]).read().split()
crowd, rounds = int(sys.argv[5]), int(sys.argv[6])
READERS = 4
PAUSE = 0.1  # a reader looks at a page before the next one
PAGES = ["/inicio", "/indicadores", "/regiones/AYA", "/entidades?q=huanta", "/ayuda"]


class Browser:
    def __init__(self):
        self.line = http.client.HTTPConnection(host, port, timeout=30)
        self.cookies = {}

    def ask(self, method, path, form=None):
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        body = None
        if form:
            body = urllib.parse.urlencode(form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.line.request(method, path, body, headers)
        answer = self.line.getresponse()
        text = answer.read().decode()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer.status, answer.headers.get("Location", ""), text

    def open_door(self):
        self.token = re.search(r'name="_csrf"[^>]*value="([^"]+)"', self.ask("GET", "/ingresar")[2]).group(1)

    def enter(self, mail):
        status, location, _ = self.ask(
            "POST", "/ingresar", {"correo": mail, "clave": password, "_csrf": self.token})
        return status == 302 and "/ingresar" not in location


def percentile(values, share):
    ordered = sorted(values)
    return round(1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))], 1) if ordered else None


burst = threading.Event()
stop = threading.Event()
lock = threading.Lock()
pages = {False: [], True: []}
failed = []


def read(mail):
    browser = Browser()
    browser.open_door()
    assert browser.enter(mail)
    number = 0
    while not stop.is_set():
        path = PAGES[number % len(PAGES)]
        number += 1
        during = burst.is_set()
        begun = time.monotonic()
        status = browser.ask("GET", path)[0]
        took = time.monotonic() - begun
        with lock:
            pages[during or burst.is_set()].append(took)
            if status != 200:
                failed.append(f"{path}: {status}")
        time.sleep(PAUSE)


logins, refused = [], 0


def enter(browser, mail, gate):
    global refused
    gate.wait()
    begun = time.monotonic()
    entered = browser.enter(mail)
    with lock:
        logins.append(time.monotonic() - begun)
        refused += not entered


readers = [threading.Thread(target=read, args=(mails[n],)) for n in range(READERS)]
for reader in readers:
    reader.start()
time.sleep(20)  # everything has been asked for once and is warm
with lock:
    pages[False].clear()
time.sleep(10)
for _ in range(rounds):
    browsers = [Browser() for _ in range(crowd)]
    for browser in browsers:
        browser.open_door()
    gate = threading.Barrier(crowd)
    threads = [threading.Thread(target=enter, args=(b, mails[READERS + n], gate)) for n, b in enumerate(browsers)]
    burst.set()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    burst.clear()
    time.sleep(3)
stop.set()
for reader in readers:
    reader.join()
print(json.dumps({
    "pages_quiet": len(pages[False]), "quiet_p50": percentile(pages[False], 0.5), "quiet_p95": percentile(pages[False], 0.95),
    "pages_burst": len(pages[True]), "burst_p50": percentile(pages[True], 0.5), "burst_p95": percentile(pages[True], 0.95),
    "burst_max": percentile(pages[True], 1), "logins": len(logins), "refused": refused,
    "login_p50": percentile(logins, 0.5), "login_p95": percentile(logins, 0.95), "failed": failed[:5]}))
