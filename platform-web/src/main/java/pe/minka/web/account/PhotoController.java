package pe.minka.web.account;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.files.Upload;
import pe.minka.members.Access;
import pe.minka.members.MemberPhotos;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.forms.UploadForm;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** The photo on «Mi cuenta»: choose one, another, or none. */
@Controller
class PhotoController {

    private static final String TO_ACCOUNT = "redirect:/mi/cuenta";

    private final MemberPhotos photos;
    private final AccountPages pages;
    private final Flash flash;

    PhotoController(MemberPhotos photos, AccountPages pages, Flash flash) {
        this.photos = photos;
        this.pages = pages;
        this.flash = flash;
    }

    @PostMapping("/mi/cuenta/foto")
    String replace(
            @Me Access me,
            @ModelAttribute("photo") UploadForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "forms.file.missing");
        }
        if (FormErrors.prevent(errors, response, () -> {
            var sent = Objects.requireNonNull(file);
            photos.replace(me, new Upload(Objects.requireNonNullElse(sent.getOriginalFilename(), ""), sent));
        })) {
            return pages.fresh(me, model);
        }
        flash.ok(next, "account.photo.saved");
        return TO_ACCOUNT;
    }

    @PostMapping("/mi/cuenta/foto/quitar")
    String remove(@Me Access me, RedirectAttributes next) {
        photos.remove(me);
        flash.ok(next, "account.photo.removed");
        return TO_ACCOUNT;
    }
}
