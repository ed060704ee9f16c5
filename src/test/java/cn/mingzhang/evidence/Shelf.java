package cn.mingzhang.evidence;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.MissingVersion;
import cn.mingzhang.refusals.NotVisible;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A capability for the tests: each unit has one shelf, seen by its own people; the papers in "sealed" by the discipline side. */
@Controller
@Profile("test")
class Shelf implements EvidenceHolder {

    private final FileCabinet cabinet;
    private final TransactionOperations transaction;
    private final MessageSource messages;

    Shelf(FileCabinet cabinet, TransactionOperations transaction, MessageSource messages) {
        this.cabinet = cabinet;
        this.transaction = transaction;
        this.messages = messages;
    }

    static HolderRef of(long unit) {
        return new HolderRef("shelf", unit, new Subject("shelf", "S-" + unit));
    }

    @Override
    public String kind() {
        return "shelf";
    }

    @Override
    public HolderRef holderFor(long id, Officer officer) {
        if (!officer.isOf(id)) {
            throw new NotVisible("shelf " + id);
        }
        return of(id);
    }

    @Override
    public boolean shows(HolderRef holder, String slot, Officer officer) {
        return !slot.equals("sealed") || officer.isOnSide(Post.Side.DISCIPLINE);
    }

    @GetMapping("/test/shelf/{id}")
    String show(@PathVariable long id, Officer officer, Model model) {
        model.addAttribute("panel", panel(holderFor(id, officer)));
        return "evidence/shelf";
    }

    @PostMapping("/test/shelf/{id}/files")
    String add(
            @PathVariable long id,
            EvidenceForm form,
            Officer officer,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        var holder = holderFor(id, officer);
        if (form.version() == null) {
            throw new MissingVersion("shelf");
        }
        try (var uploads = Uploads.of(form.files())) {
            transaction.execute(status ->
                    cabinet.store(holder, form.slot(), form.replaces(), uploads, form.noteOrEmpty(), officer));
            return "redirect:/test/shelf/" + id;
        } catch (FileRefused refused) {
            response.setStatus(422);
            model.addAttribute("panel", panel(holder).refused(refused.sentences(messages, locale), form.noteOrEmpty()));
            return "evidence/shelf";
        }
    }

    @PostMapping("/test/shelf/{id}/files/withdrawals")
    String withdraw(@PathVariable long id, WithdrawalForm form, Officer officer) {
        transaction.executeWithoutResult(
                status -> cabinet.withdraw(holderFor(id, officer), form.file(), form.reason(), officer));
        return "redirect:/test/shelf/" + id;
    }

    private FilesPanel panel(HolderRef holder) {
        var history = cabinet.history(holder);
        return FilesPanel.of("proof", history).withUpload("/test/shelf/" + holder.id() + "/files", 1L);
    }
}
