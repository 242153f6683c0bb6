package pe.minka.browser;

import java.util.List;
import java.util.stream.Stream;

/** About two hundred texts that would run something if a page, a script or a template took them for more than text. */
final class HostileTexts {

    /** Any of them that runs leaves this behind. */
    static final String MARK = "minkaRan";

    /** What a template that evaluates {@link #SUM} would write instead of it. */
    static final String SUM_EVALUATED = "8547131";

    private static final String SUM = "1019*8387+778";
    private static final String RUN = "window." + MARK + "=1";

    private static final List<String> MARKUP = List.of(
            "<script>" + RUN + "</script>",
            "<ScRiPt>" + RUN + "</sCrIpT>",
            "<script src=data:text/javascript," + RUN + "></script>",
            "<img src=x onerror=" + RUN + ">",
            "<img/src=x/onerror=" + RUN + ">",
            "<svg onload=" + RUN + ">",
            "<svg><script>" + RUN + "</script></svg>",
            "<svg><animate onbegin=" + RUN + " attributeName=x dur=1s>",
            "<body onload=" + RUN + ">",
            "<input autofocus onfocus=" + RUN + ">",
            "<details open ontoggle=" + RUN + ">",
            "<video><source onerror=" + RUN + "></video>",
            "<iframe srcdoc=\"<script>parent." + MARK + "=1</script>\"></iframe>",
            "<iframe src=\"javascript:parent." + MARK + "=1\"></iframe>",
            "<math><mtext><style><img src onerror=" + RUN + ">",
            "<a href=\"javascript:" + RUN + "\">aquí</a>",
            "<a href=\"java\tscript:" + RUN + "\">aquí</a>",
            "<form action=\"javascript:" + RUN + "\"><button>aquí</button></form>",
            "<button formaction=\"javascript:" + RUN + "\">aquí</button>",
            "<base href=//malo.example/>",
            "<meta http-equiv=refresh content=\"0;url=javascript:" + RUN + "\">",
            "<link rel=stylesheet href=//malo.example/x.css>",
            "<object data=\"data:text/html,<script>opener." + MARK + "=1</script>\"></object>",
            "<style>@import '//malo.example/x.css';</style>",
            "<noscript><p title=\"</noscript><img src=x onerror=" + RUN + ">\">",
            "<template><img src=x onerror=" + RUN + "></template>",
            "<x contenteditable onblur=" + RUN + " style=animation-name:a>");

    private static final List<String> WAYS_OUT =
            List.of("", "\">", "'>", "</textarea>", "</title>", "</script>", "-->", "]]>");

    private static final List<String> TEMPLATES = List.of(
            "${" + SUM + "}",
            "#{" + SUM + "}",
            "*{" + SUM + "}",
            "[[${" + SUM + "}]]",
            "[(${" + SUM + "})]",
            "__${" + SUM + "}__::.x",
            "{{" + SUM + "}}",
            "<%= " + SUM + " %>",
            "{0} '{'1} {" + MARK + "}",
            "\" onmouseover=\"" + RUN,
            "' autofocus onfocus='" + RUN,
            "` onmouseover=`" + RUN,
            "javascript:" + RUN,
            "javascript://%0a" + RUN,
            "data:text/html,<script>" + RUN + "</script>",
            "[aquí](javascript:" + RUN + ")",
            "![x](x\" onerror=\"" + RUN + ")",
            "&lt;script&gt;" + RUN + "&lt;/script&gt;",
            "&#60;script&#62;" + RUN + "&#60;/script&#62;",
            "\\u003cscript\\u003e" + RUN + "\\u003c/script\\u003e",
            "%3Cscript%3E" + RUN + "%3C/script%3E",
            "＜script＞" + RUN + "＜/script＞",
            "<scr<script>ipt>" + RUN + "</scr</script>ipt>",
            "<<script>" + RUN + "//<</script>",
            "https://malo.example/\"onmouseover=\"" + RUN,
            "- <script>" + RUN + "</script>\n- <img src=x onerror=" + RUN + ">");

    private HostileTexts() {}

    static List<String> all() {
        return Stream.concat(
                        WAYS_OUT.stream().flatMap(out -> MARKUP.stream().map(markup -> out + markup)),
                        TEMPLATES.stream())
                .toList();
    }
}
