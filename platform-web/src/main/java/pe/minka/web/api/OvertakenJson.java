package pe.minka.web.api;

import pe.minka.web.json.ApiProblem;

/** Somebody has saved the section since it was read: the problem, with what stands there now. */
record OvertakenJson(
        String type, String title, int status, String detail, String code, String instance, SectionJson current) {

    static OvertakenJson of(ApiProblem problem, SectionJson current) {
        return new OvertakenJson(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.code(),
                problem.instance(),
                current);
    }
}
