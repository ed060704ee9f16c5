package cn.mingzhang.accounts;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Waiting;
import cn.mingzhang.refusals.NotVisible;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 重置第二因素的第二人: sees the proposal, confirms it with his own password, or says why not. */
@Controller
@RequestMapping("/factor-resets")
class FactorResetController implements Waiting, Awaiting {
    private static final int SHOWN = 5;

    private final FactorResets resets;
    private final FactorResetDesk desk;
    private final SigningProof proof;
    private final Words words;

    FactorResetController(FactorResets resets, FactorResetDesk desk, SigningProof proof, Words words) {
        this.resets = resets;
        this.desk = desk;
        this.proof = proof;
        this.words = words;
    }

    @GetMapping
    String index(Officer officer, Model model) {
        if (!GrantPages.reads(officer)) {
            throw new NotVisible("factor resets");
        }
        model.addAttribute("rows", resets.all().stream().map(this::row).toList());
        return "accounts/factor-resets";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable long id, Officer officer, Model model) {
        var reset = seen(id, officer);
        model.addAttribute("id", id);
        model.addAttribute("facts", facts(reset));
        model.addAttribute("answers", reset.mayBeAnsweredBy(officer));
        model.addAttribute("title", words.of("factor.two.title", reset.officerName()));
        return "accounts/factor-reset";
    }

    @GetMapping("/{id:\\d{1,18}}/confirmation")
    ModelAndView asking(@PathVariable long id, Officer officer) {
        var reset = toAnswer(id, officer);
        return Deeds.ask(sheet(reset, "factor.two.confirm", "password", "/confirmation"), new Forms.Password(""));
    }

    @PostMapping("/{id:\\d{1,18}}/confirmation")
    ModelAndView confirm(
            @PathVariable long id,
            @ModelAttribute("form") Forms.Password form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request) {
        var reset = toAnswer(id, officer);
        proof.judge(officer, form.password(), request, errors);
        return Deeds.submit(sheet(reset, "factor.two.confirm", "password", "/confirmation"), errors, () -> {
            desk.confirm(reset, officer);
            return Deeds.to("/factor-resets/" + id);
        });
    }

    @GetMapping("/{id:\\d{1,18}}/refusal")
    ModelAndView refusing(@PathVariable long id, Officer officer) {
        var reset = toAnswer(id, officer);
        return Deeds.ask(sheet(reset, "factor.two.refuse", "reason", "/refusal"), Forms.Reason.blank());
    }

    @PostMapping("/{id:\\d{1,18}}/refusal")
    ModelAndView refuse(
            @PathVariable long id,
            @Valid @ModelAttribute("form") Forms.Reason form,
            BindingResult errors,
            Officer officer) {
        var reset = toAnswer(id, officer);
        return Deeds.submit(sheet(reset, "factor.two.refuse", "reason", "/refusal"), errors, () -> {
            desk.refuse(reset, form.reason(), officer);
            return Deeds.to("/factor-resets/" + id);
        });
    }

    private FactorReset toAnswer(long id, Officer officer) {
        var reset = seen(id, officer);
        FactorResetDesk.mustBeTheSecond(reset, officer);
        return reset;
    }

    private FactorReset seen(long id, Officer officer) {
        return Optional.of(id)
                .filter(any -> GrantPages.reads(officer))
                .flatMap(resets::byId)
                .orElseThrow(() -> new NotVisible("factor reset " + id));
    }

    record Row(long id, String name, String proposed, String state, String tone, String by) {}

    private Row row(FactorReset reset) {
        var confirmed = Boolean.TRUE.equals(reset.confirmed());
        var state = reset.isPending() ? "pending" : confirmed ? "confirmed" : "refused";
        return new Row(
                reset.id(),
                reset.officerName() + "（" + reset.officerLogin() + "）",
                reset.proposerName() + " " + Dates.day(reset.proposedOn()),
                words.of("grant." + state),
                reset.isPending() ? "warn" : confirmed ? "good" : "neutral",
                reset.isPending() ? "" : reset.answererName() + " " + Dates.day(reset.answeredOn()));
    }

    private List<Fact> facts(FactorReset reset) {
        var row = row(reset);
        return List.of(
                words.fact("factor.two.who", row.name()),
                words.fact("reason", reset.reason()),
                words.fact("factor.two.proposed", row.proposed()),
                words.fact("grant.state", row.state()),
                words.fact("grant.by", row.by()),
                words.fact("grant.answer", reset.answer() == null ? "" : reset.answer()));
    }

    private Sheet sheet(FactorReset reset, String key, String fields, String path) {
        var page = "/factor-resets/" + reset.id();
        return Sheet.of("grants", words.of(key), reset.officerName(), words.of(key + ".lead"), fields, page + path)
                .showing(facts(reset).subList(0, 3))
                .backTo(page)
                .saying(words.of(key + ".submit"));
    }

    @Override
    public List<Bucket> on(Officer officer) {
        if (!officer.inOwnRight().holdsAny(Post.CONFIRMERS)) {
            return List.of();
        }
        var mine = resets.all().stream()
                .filter(reset -> reset.mayBeAnsweredBy(officer))
                .toList();
        var lines = mine.stream()
                .limit(SHOWN)
                .map(reset -> new Line(
                        reset.officerName(),
                        reset.reason(),
                        reset.proposerName(),
                        null,
                        "/factor-resets/" + reset.id()))
                .toList();
        return mine.isEmpty()
                ? List.of()
                : List.of(new Bucket(
                        "factor-resets",
                        words.of("factor.two.waiting"),
                        mine.size(),
                        lines,
                        "/factor-resets",
                        81,
                        false));
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return officer.inOwnRight().holdsAny(Post.CONFIRMERS)
                ? List.of(new Rows(
                        "desk",
                        true,
                        "SELECT 1 FROM factor_reset r WHERE :me NOT IN (r.officer_id, r.proposer_id)"
                                + " AND NOT EXISTS (SELECT 1 FROM factor_reset_answer a WHERE a.reset_id = r.id)"))
                : List.of();
    }
}
