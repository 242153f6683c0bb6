package pe.minka.web.api;

import java.util.List;

/** What a practice needs to be published, for the team that writes it. */
record ReadinessJson(String code, String title, boolean ready, List<RouteJson.Check> guards) {}
