package cn.mingzhang.inbox;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** 邮件提醒: one's own address; and for the system's administrator, what goes out and what does not. */
@Controller
class MailController {
    private static final int SHOWN = 100;

    private final MailDesk desk;
    private final InboxWords words;

    MailController(MailDesk desk, InboxWords words) {
        this.desk = desk;
        this.words = words;
    }

    /** Blank for no mail. */
    record Form(
            @Size(max = 254, message = "{inbox.mail.error}")
            @Pattern(regexp = "|[^@\\s]{1,64}@[^@\\s]{1,190}", message = "{inbox.mail.error}")
            @Nullable
            String address) {
        Form {
            address = address == null ? "" : address.strip();
        }
    }

    @GetMapping("/account/mail")
    String address(Officer officer, Model model) {
        model.addAttribute("form", new Form(desk.addressOf(officer).orElse("")));
        model.addAttribute("on", desk.isOn());
        return "inbox/mail";
    }

    @PostMapping("/account/mail")
    String choose(
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("on", desk.isOn());
            return "inbox/mail";
        }
        var address = String.valueOf(form.address());
        desk.choose(address.isEmpty() ? null : address, officer);
        return "redirect:/account/mail?saved";
    }

    record Row(
            String who,
            String address,
            int notices,
            String written,
            String state,
            String tone,
            int tries,
            String next,
            String error) {}

    @GetMapping("/jobs/outbox")
    String outbox(Officer officer, Model model) {
        officer.mustHoldAny(Post.SYSTEM_ADMIN);
        model.addAttribute("on", desk.isOn());
        model.addAttribute("rows", desk.last(SHOWN).stream().map(this::row).toList());
        return "inbox/outbox";
    }

    private Row row(MailDesk.Mail mail) {
        var state = mail.sentAt() != null ? "sent" : mail.nextAt() != null ? "waits" : "given";
        return new Row(
                mail.name(),
                mail.address(),
                mail.notices(),
                time(mail.writtenAt()),
                words.of("mail.state." + state),
                switch (state) {
                    case "sent" -> "good";
                    case "waits" -> mail.error() == null ? "info" : "warn";
                    default -> "bad";
                },
                mail.tries(),
                mail.sentAt() != null ? time(mail.sentAt()) : time(mail.nextAt()),
                mail.error() == null ? "" : words.of("mail.error." + mail.error()));
    }

    private static String time(@Nullable OffsetDateTime at) {
        return at == null ? "" : Dates.time(at.toInstant());
    }

    @PostMapping("/jobs/outbox")
    String again(Officer officer) {
        officer.mustHoldAny(Post.SYSTEM_ADMIN);
        desk.again(officer);
        return "redirect:/jobs/outbox";
    }
}
