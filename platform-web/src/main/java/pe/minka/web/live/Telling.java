package pe.minka.web.live;

/** What is told to many sockets, written down once: whole, and for those who save data. */
record Telling(long serial, String whole, String lean) {}
