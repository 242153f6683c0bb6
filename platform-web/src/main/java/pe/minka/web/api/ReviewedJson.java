package pe.minka.web.api;

import pe.minka.practices.route.Classification;
import pe.minka.practices.route.ReviewLevel;

/** For what a review counts, and what the practice may call itself since. */
record ReviewedJson(ReviewLevel level, Classification classification) {}
