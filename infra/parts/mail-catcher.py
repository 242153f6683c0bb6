"""Takes every mail and keeps it as a file: for rigs, where none may leave the machine. Usage: mail-catcher.py PORT FOLDER"""

import itertools
import pathlib
import socketserver
import sys

port, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
number = itertools.count(1)


class Catcher(socketserver.StreamRequestHandler):
    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")

    def handle(self):
        self.say("220 catcher")
        while line := self.rfile.readline():
            command = line.strip().upper()
            if command.startswith((b"EHLO", b"HELO", b"MAIL", b"RCPT", b"RSET", b"NOOP")):
                self.say("250 ok")
            elif command == b"DATA":
                self.say("354 go on")
                self.keep()
                self.say("250 kept")
            elif command == b"QUIT":
                self.say("221 bye")
                return
            else:
                self.say("502 unknown")

    def keep(self):
        lines = []
        while (line := self.rfile.readline()) and line != b".\r\n":
            lines.append(line[1:] if line.startswith(b"..") else line)
        target = folder / f"{next(number):05d}.eml"
        beside = target.with_suffix(".new")
        beside.write_bytes(b"".join(lines))
        beside.rename(target)


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


Server(("127.0.0.1", port), Catcher).serve_forever()
