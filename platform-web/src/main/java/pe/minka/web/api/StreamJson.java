package pe.minka.web.api;

import java.util.List;

/** What happened on a topic since the serial that was asked for; a snapshot means that too much did. */
record StreamJson(String topic, long serial, boolean snapshot, List<StreamEventJson> events) {}
