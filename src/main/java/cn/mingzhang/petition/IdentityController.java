package cn.mingzhang.petition;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.compartment.Watermark;
import cn.mingzhang.people.Officer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 举报人身份: asked for with a reason; shown to who asked, on the day a second person granted it. */
@Controller
@RequestMapping("/petition/{number}/identity")
class IdentityController {
    private final IdentityDesk desk;
    private final PetitionWords words;
    private final Watermark watermark;

    IdentityController(IdentityDesk desk, PetitionWords words, Watermark watermark) {
        this.desk = desk;
        this.words = words;
        this.watermark = watermark;
    }

    record Line(String when, String who, String reason, String answer) {}

    @GetMapping
    String show(@PathVariable String number, Officer officer, Model model, HttpServletResponse response) {
        var view = desk.view(number, officer);
        var person = view.person();
        model.addAttribute("number", number);
        model.addAttribute("name", person == null ? null : person.field("name"));
        model.addAttribute("contact", person == null ? null : person.field("contact"));
        model.addAttribute("lines", lines(view.requests()));
        model.addAttribute("reasons", words.options("identity.reason", IdentityReason.values()));
        model.addAttribute("watermark", watermark.of(officer));
        return "petition/identity";
    }

    @PostMapping
    String ask(@PathVariable String number, @RequestParam(required = false) @Nullable String reason, Officer officer) {
        PetitionDesk.mustBeDesk(officer);
        desk.ask(number, reason(reason), officer);
        return "redirect:/petition/" + number + "/identity";
    }

    private List<Line> lines(List<Identities.Request> requests) {
        return requests.stream()
                .map(one -> new Line(
                        Dates.day(one.requestedOn()),
                        one.requesterName(),
                        words.of("identity.reason", one.reason()),
                        one.granted() == null
                                ? words.of("identity.waits")
                                : one.answererName() + " · " + words.of("identity.granted." + one.granted())))
                .toList();
    }

    private static IdentityReason reason(@Nullable String named) {
        return Arrays.stream(IdentityReason.values())
                .filter(one -> one.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such reason"));
    }
}
