package pe.minka.web.account;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import pe.minka.files.FileContent;
import pe.minka.members.Access;
import pe.minka.members.PersonalChapter;
import pe.minka.shared.Peru;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts the personal data of a member into one file: a page to be read, and JSON for another program. */
@Component
class PersonalArchive {

    private final ITemplateEngine templates;
    private final PersonalWords words;
    private final JsonMapper json;

    PersonalArchive(ITemplateEngine templates, PersonalWords words, JsonMapper json) {
        this.templates = templates;
        this.words = words;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    byte[] write(Access me, List<PersonalChapter> chapters, List<FileContent> files, Instant now) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "mis-datos.html", page(chapters, now), now);
            put(zip, "mis-datos.json", machine(me, chapters, now), now);
            for (int i = 0; i < files.size(); i++) {
                put(zip, i + 1, files.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String page(List<PersonalChapter> chapters, Instant now) {
        var context = new Context(Peru.LOCALE);
        context.setVariable("at", words.moment(now));
        context.setVariable("chapters", chapters.stream().map(words::say).toList());
        return templates.process("account/archive", context);
    }

    private String machine(Access me, List<PersonalChapter> chapters, Instant now) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("member", me.id().value().toString());
        all.put("made_at", now);
        chapters.forEach(chapter -> all.put(chapter.code(), chapter.rows()));
        return json.writeValueAsString(all);
    }

    /** Two may be called alike. */
    private static void put(ZipOutputStream zip, int number, FileContent content) throws IOException {
        var entry = new ZipEntry("archivos/" + number + "-" + content.file().name());
        entry.setTime(content.file().createdAt().toEpochMilli());
        zip.putNextEntry(entry);
        try (var bytes = content.bytes().getInputStream()) {
            bytes.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static void put(ZipOutputStream zip, String name, String text, Instant now) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(now.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
