package pe.minka.web.api;

import pe.minka.practices.sheet.Criterion;

/** What a reviewer says of one criterion. */
record VerdictJson(Criterion criterion, boolean met, String reason, String improvement) {}
