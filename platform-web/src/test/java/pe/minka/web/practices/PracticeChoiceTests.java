package pe.minka.web.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class PracticeChoiceTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeWriting writing;

    @Autowired
    private PracticePublication publication;

    private Browsing browsing;
    private Access author;
    private Publishing publishing;

    @BeforeEach
    void begin() {
        browsing = new Browsing(web, jdbc, members);
        author = Objects.requireNonNull(browsing.cast().of(Caller.MEMBER));
        publishing = new Publishing(practices, writing, publication);
        jdbc.sql("delete from practice_entry").update();
    }

    private List<String> codes(String typed) throws Exception {
        var answer = browsing.open(author, "/practicas/sugerencias?q=" + typed);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .select("[role=option]")
                .eachAttr("data-value");
    }

    @Test
    void aPracticeIsFoundByAWordOfItsTitleAndByItsCodeAsItIsTyped() throws Exception {
        String tutors = publishing.publish(author, "Tutorías itinerantes");
        String zapallo = publishing.publish(author, "Zapallo en el comedor");

        assertThat(codes("zapallo")).containsExactly(zapallo);
        assertThat(codes(tutors.toLowerCase(Locale.ROOT))).containsExactly(tutors);
        assertThat(codes(tutors.substring(0, tutors.length() - 2))).contains(tutors, zapallo);
        assertThat(codes("https://minka.example/practicas/" + zapallo)).containsExactly(zapallo);
    }

    @Test
    void whatIsNotPublishedIsNotOffered() throws Exception {
        String code = practices.start(author, PracticeId.next(), "Zapallo en borrador");

        assertThat(codes("zapallo")).isEmpty();
        assertThat(codes(code)).isEmpty();
    }

    @Test
    void eightAreOfferedAndNothingForALetter() throws Exception {
        for (int i = 0; i < 9; i++) {
            publishing.publish(author, "Zapallo " + i);
        }

        assertThat(codes("zapallo")).hasSize(8);
        assertThat(codes("pr-")).hasSize(8);
        assertThat(codes("z")).isEmpty();
        assertThat(codes("")).isEmpty();
    }
}
