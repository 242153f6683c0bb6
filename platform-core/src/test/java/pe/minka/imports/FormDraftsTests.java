package pe.minka.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.CoreTest;
import pe.minka.documents.DocumentRefused;
import pe.minka.documents.DocumentWriter;
import pe.minka.documents.ExpertBlock;
import pe.minka.documents.FormContent;
import pe.minka.documents.FormKind;
import pe.minka.documents.LessonForm;
import pe.minka.documents.LessonForms;
import pe.minka.documents.Mark;
import pe.minka.files.FileCaller;
import pe.minka.files.Files;
import pe.minka.files.Upload;
import pe.minka.lessons.LessonId;
import pe.minka.lessons.LessonReading;
import pe.minka.lessons.form.Experience;
import pe.minka.lessons.form.LessonContent;
import pe.minka.members.Access;
import pe.minka.members.AtOnce;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.Sheet;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

@CoreTest
class FormDraftsTests {

    private static final String MEMBER = """
            insert into member (id, version, mail, given_names, surnames, organisation, post, status, password,
                                consent_version, consented_at, mail_verified_at, created_at, joined_at)
            select :id, 0, cast(:id as text) || '@formatos.pe', 'Nilda', 'Alca', o.id, 'Jefa', 'ACTIVE', 'x', '2026-11',
                   now(), now(), now(), now()
            from organisation o
            where o.kind = 'UGEL' and o.code = '050003'
            """;

    @Autowired
    private FormUploads uploads;

    @Autowired
    private FormDrafts drafts;

    @Autowired
    private DraftOrigins origins;

    @Autowired
    private DocumentWriter writer;

    @Autowired
    private PracticeReading reading;

    @Autowired
    private Files files;

    @Autowired
    private UploadRecords records;

    @Autowired
    private UploadRows rows;

    @Autowired
    private LessonForms forms;

    @Autowired
    private LessonReading lessons;

    @Autowired
    private PracticeWriting writing;

    @Autowired
    private MemberAccess members;

    @Autowired
    private JdbcClient jdbc;

    private Access nilda;

    @BeforeEach
    void setUp() {
        nilda = member();
    }

    private Access member() {
        var id = new MemberId(UUID.randomUUID());
        jdbc.sql(MEMBER).param("id", id.value()).update();
        return members.of(id).orElseThrow();
    }

    private static FormContent tutoring() {
        var sheet = Sheet.EMPTY
                .with(Section.PRESENTATION, Presentation.titled("Tutoría itinerante"))
                .with(Section.PROBLEM, new Narrative("Uno de cada ocho dejaba de asistir.\n- En marzo\n- En julio"))
                .with(
                        Section.RESULTS,
                        new Results(List.of(new Results.Item(
                                UUID.randomUUID(), "Menos abandono", "7,1 %", "12,4 %", "44", "620", "", Set.of()))));
        return new FormContent(
                sheet,
                List.of("UGEL Huancasancos", "Municipalidad que nadie conoce"),
                Mark.NOT_MADE,
                "17",
                "Ayacucho",
                "",
                new ExpertBlock("Ana Ríos", "Directora", "UGEL Puno", "La gente.", "", ""));
    }

    private FormUpload bring(FormUploadId id, byte[] bytes) {
        return uploads.bring(nilda, id, FormSubject.PRACTICE, new Upload("ficha.docx", new ByteArrayResource(bytes)));
    }

    private FormUpload bringTutoring() {
        return bring(FormUploadId.next(), writer.write(FormKind.COP, tutoring()));
    }

    private String draft(FormUpload upload, DraftPlace... places) {
        Brought form = drafts.preview(nilda, upload.id());
        var choices = DraftChoices.asRead(form);
        return drafts.draft(
                nilda, upload.id(), new DraftChoices(choices.title(), choices.organisations(), Arrays.asList(places)));
    }

    @Test
    void aFormBecomesADraftAndWhatHasNoPlaceANote() {
        String code = draft(bringTutoring());

        var draft = reading.draft(nilda, code);
        assertThat(draft.title()).isEqualTo("Tutoría itinerante");
        assertThat(draft.sheet().problem().text()).contains("- En marzo");
        assertThat(draft.sheet().results().items().getFirst().denominator()).isEqualTo("620");
        var origin = origins.of(draft.id()).orElseThrow();
        assertThat(origin.sections()).contains("PRESENTATION", "PROBLEM", "RESULTS");
        assertThat(origin.notes())
                .extracting(DraftNote::text)
                .contains("Municipalidad que nadie conoce", "17", "Ana Ríos, Directora, UGEL Puno", "La gente.");
    }

    @Test
    void aPieceGoesWhereSomebodyPutsIt() {
        var upload = bringTutoring();
        Brought form = drafts.preview(nilda, upload.id());
        assertThat(form.organisations().getFirst().found()).isNotNull();
        DraftPlace[] places = new DraftPlace[form.loose().size()];
        Arrays.fill(places, DraftPlace.NOWHERE);
        places[0] = DraftPlace.PROBLEM;

        var draft = reading.draft(nilda, draft(upload, places));

        assertThat(draft.sheet().problem().text()).endsWith("- En julio\n\n17");
        assertThat(origins.of(draft.id()).orElseThrow().notes())
                .extracting(DraftNote::text)
                .containsExactly("Municipalidad que nadie conoce");
    }

    @Test
    void askedTwiceADraftIsMadeOnce() {
        var upload = bringTutoring();
        assertThat(draft(upload)).isEqualTo(drafts.draft(nilda, upload.id(), choices("Otro título")));
        assertThat(uploads.waiting(nilda, FormSubject.PRACTICE)).isEmpty();
    }

    @Test
    void askedFiveTimesAtOnceADraftIsMadeOnceAndEverybodyIsTakenToIt() throws InterruptedException {
        var upload = bringTutoring();
        Set<String> codes = ConcurrentHashMap.newKeySet();

        long taken = AtOnce.succeeded(5, () -> codes.add(drafts.draft(nilda, upload.id(), choices("Tutorías"))));

        assertThat(taken).isEqualTo(5);
        assertThat(codes).hasSize(1);
    }

    /** No other test has brought the same. */
    private byte[] ofItsOwn() {
        var sheet = Sheet.EMPTY.with(Section.PRESENTATION, Presentation.titled("Tutoría " + UUID.randomUUID()));
        return writer.write(FormKind.COP, FormContent.of(sheet));
    }

    @Test
    void whatWasMadeOfTheSameDocumentIsKnownToWhoeverBringsItAgainAndToColleagues() {
        byte[] form = ofItsOwn();
        var first = bring(FormUploadId.next(), form);
        assertThat(drafts.earlier(nilda, drafts.preview(nilda, first.id()))).isEmpty();
        String code = draft(first);

        var again = bring(FormUploadId.next(), form);
        assertThat(drafts.earlier(nilda, drafts.preview(nilda, again.id())))
                .singleElement()
                .satisfies(earlier -> {
                    assertThat(earlier.code()).isEqualTo(code);
                    assertThat(earlier.mine()).isTrue();
                    assertThat(earlier.published()).isFalse();
                });
        var otto = member();
        var his = uploads.bring(
                otto, FormUploadId.next(), FormSubject.PRACTICE, new Upload("ficha.docx", new ByteArrayResource(form)));
        assertThat(drafts.earlier(otto, drafts.preview(otto, his.id())))
                .singleElement()
                .satisfies(earlier -> {
                    assertThat(earlier.by().id()).isEqualTo(nilda.id());
                    assertThat(earlier.mine()).isFalse();
                });
        jdbc.sql(
                        "update member set organisation = (select id from organisation where code = '150202' limit 1) where id = :id")
                .param("id", otto.id().value())
                .update();
        var elsewhere = members.of(otto.id()).orElseThrow();
        assertThat(drafts.earlier(elsewhere, drafts.preview(elsewhere, his.id())))
                .isEmpty();

        jdbc.sql("update practice set discarded_at = now() where code = :code")
                .param("code", code)
                .update();
        assertThat(drafts.earlier(nilda, drafts.preview(nilda, again.id()))).isEmpty();
    }

    private static DraftChoices choices(String title) {
        return new DraftChoices(title, List.of(Optional.empty()), List.of());
    }

    @Test
    void aFormSentTwiceUnderOneIdIsThereOnceAndAnotherOneIsRefused() {
        var id = FormUploadId.next();
        byte[] form = writer.write(FormKind.COP, tutoring());
        bring(id, form);
        bring(id, form);
        assertThat(uploads.waiting(nilda, FormSubject.PRACTICE)).hasSize(1);
        assertThatThrownBy(() -> bring(id, writer.write(FormKind.REDLAC, tutoring())))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatCannotBeReadIsKeptWithItsReasonAndGivenToNobody() {
        var upload = bring(FormUploadId.next(), "esto no es Word".getBytes(UTF_8));

        assertThat(upload.refusal()).isEqualTo(DocumentRefused.Reason.NOT_WORD);
        assertThat(uploads.retry(nilda, upload.id()).isRead()).isFalse();
        assertThatThrownBy(() -> drafts.preview(nilda, upload.id())).isInstanceOf(DocumentRefused.class);
        assertThatThrownBy(() -> files.open(upload.file(), caller(nilda))).isInstanceOf(NotFound.class);
        uploads.remove(nilda, upload.id());
        assertThat(uploads.waiting(nilda, FormSubject.PRACTICE)).isEmpty();
    }

    @Test
    void documentsThatCannotBeReadStandInTheWayOfNoOtherAndTheLatestOfThemStay() {
        for (int i = 0; i <= FormUploads.MOST_WAITING; i++) {
            bring(FormUploadId.next(), ("esto no es Word " + i).getBytes(UTF_8));
        }

        assertThat(bringTutoring().isRead()).isTrue();
        assertThat(uploads.waiting(nilda))
                .filteredOn(upload -> !upload.isRead())
                .hasSize(FormUploads.MOST_WAITING);
    }

    @Test
    void aDocumentWithADraftIsNotTakenAway() {
        var upload = bringTutoring();
        draft(upload);
        assertThatThrownBy(() -> uploads.remove(nilda, upload.id()))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("imports.upload.drafted");
    }

    private static FileCaller caller(Access member) {
        return new FileCaller(member.id().actor(), false, Set.of());
    }

    @Test
    void nobodyElseSeesAFormNorItsDraft() {
        var otto = member();
        var upload = bringTutoring();
        assertThatThrownBy(() -> drafts.preview(otto, upload.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.open(upload.file(), caller(otto))).isInstanceOf(NotFound.class);
        String code = draft(upload);
        assertThat(files.open(upload.file(), caller(nilda)).file().name()).isEqualTo("ficha.docx");
        assertThatThrownBy(() -> files.open(upload.file(), caller(otto))).isInstanceOf(NotFound.class);
        var note = origins.of(new PracticeId(upload.id().value()))
                .orElseThrow()
                .notes()
                .getFirst();
        assertThatThrownBy(() -> origins.dismiss(otto, FormSubject.PRACTICE, code, note.id()))
                .isInstanceOf(NotFound.class);
        origins.dismiss(nilda, FormSubject.PRACTICE, code, note.id());
        assertThat(origins.of(new PracticeId(upload.id().value())).orElseThrow().notes())
                .doesNotContain(note);
    }

    private byte[] rain() {
        var content = LessonContent.EMPTY.with(Experience.titled("Avisar antes de la lluvia"));
        return writer.write(forms.sheet(new LessonForm(content, "UGEL Huancasancos")), content.title(), "");
    }

    private FormUpload bringLesson() {
        return bringAsLesson(rain());
    }

    private FormUpload bringAsLesson(byte[] form) {
        var upload = new Upload("leccion.docx", new ByteArrayResource(form));
        return uploads.bring(nilda, FormUploadId.next(), FormSubject.LESSON, upload);
    }

    @Test
    void aFormOfTheOtherKindIsKnownAsSuch() {
        assertThat(drafts.preview(nilda, bring(FormUploadId.next(), rain()).id())
                        .isMisplaced())
                .isTrue();
        for (FormKind kind : FormKind.values()) {
            assertThat(drafts.preview(
                                    nilda,
                                    bringAsLesson(writer.write(kind, tutoring()))
                                            .id())
                            .isMisplaced())
                    .as(kind.name())
                    .isTrue();
        }
        assertThat(drafts.preview(nilda, bringLesson().id()).isMisplaced()).isFalse();
        assertThat(drafts.preview(nilda, bringTutoring().id()).isMisplaced()).isFalse();
    }

    @Test
    void whatOfALessonHasNoPlaceIsANoteOfItsAuthor() {
        var upload = bringLesson();
        String code = draft(upload);

        assertThat(lessons.own(nilda, code).title()).isEqualTo("Avisar antes de la lluvia");
        var origin = origins.of(new LessonId(upload.id().value())).orElseThrow();
        assertThat(origin.unread()).containsExactly("EXPERIENCE");
        assertThat(origin.notes()).extracting(DraftNote::text).containsExactly("UGEL Huancasancos");
        var note = origin.notes().getFirst().id();
        assertThatThrownBy(() -> origins.dismiss(member(), FormSubject.LESSON, code, note))
                .isInstanceOf(NotFound.class);
        origins.dismiss(nilda, FormSubject.LESSON, code, note);
        assertThat(origins.of(new LessonId(upload.id().value())).orElseThrow().notes())
                .isEmpty();
    }

    @Test
    void theFormOfALessonGoesWithItsAuthor() {
        var upload = bringLesson();
        draft(upload);
        var practice = bringTutoring();
        draft(practice);
        assertThat(rows.forget(java.time.Instant.EPOCH, nilda.id())).containsExactly(upload.id());
        assertThat(origins.of(new LessonId(upload.id().value()))).isEmpty();
        assertThat(origins.of(new PracticeId(practice.id().value()))).isPresent();
    }

    @Test
    void aSectionIsUnreadUntilSomebodyChangesIt() {
        String code = draft(bringTutoring());
        var draft = reading.draft(nilda, code);
        assertThat(origins.of(draft.id()).orElseThrow().isUnread("problem")).isTrue();
        writing.save(nilda, code, Section.PROBLEM, new Narrative("Otro."), 1);
        var origin = origins.of(draft.id()).orElseThrow();
        assertThat(origin.isUnread("problem")).isFalse();
        assertThat(origin.isUnread("results")).isTrue();
    }

    @Test
    void whatNobodyMakesADraftOfGoesAfterAMonth() {
        var old = bringTutoring();
        var kept = bringTutoring();
        jdbc.sql("update form_upload set sent_at = sent_at - interval '31 days' where id = :id")
                .param("id", old.id().value())
                .update();
        records.forgetOld();
        assertThat(uploads.waiting(nilda, FormSubject.PRACTICE))
                .extracting(FormUpload::id)
                .containsExactly(kept.id());
        assertThat(files.find(old.file())).isEmpty();
        assertThat(Objects.requireNonNull(records.of(nilda.id())).getFirst().rows())
                .hasSize(1);
    }
}
