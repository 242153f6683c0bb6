package pe.minka.web.api;

import pe.minka.web.json.ApiProblem;

/** The part was saved since it was read: the problem, with what stands there now. */
record LessonOvertakenJson(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String instance,
        LessonPartSectionJson current) {

    static LessonOvertakenJson of(ApiProblem problem, LessonPartSectionJson current) {
        return new LessonOvertakenJson(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.code(),
                problem.instance(),
                current);
    }
}
