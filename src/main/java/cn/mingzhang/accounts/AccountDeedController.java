package cn.mingzhang.accounts;

import static cn.mingzhang.people.Post.SECURITY_ADMIN;
import static cn.mingzhang.people.Post.SYSTEM_ADMIN;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 停用、恢复、调动、重置: each on a page of its own that says what it does, with its reason. */
@Controller
@RequestMapping("/accounts/{login}")
class AccountDeedController {
    private static final Map<String, String> PATHS =
            Map.of("disable", "disabling", "enable", "enabling", "unlock", "unlocking");

    private final Accounts accounts;
    private final AccountPages pages;
    private final AccountDesk desk;
    private final SlipPages slips;
    private final UnitPages units;
    private final OfficeClock clock;
    private final Words words;

    AccountDeedController(
            Accounts accounts,
            AccountPages pages,
            AccountDesk desk,
            SlipPages slips,
            UnitPages units,
            OfficeClock clock,
            Words words) {
        this.accounts = accounts;
        this.pages = pages;
        this.desk = desk;
        this.slips = slips;
        this.units = units;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping("/disabling")
    ModelAndView disabling(@PathVariable String login, Officer officer) {
        var target = target(login, officer, SYSTEM_ADMIN);
        return withWork(Deeds.ask(sheet(target, "disable", "reason").graveOne(), Forms.Reason.blank()), target);
    }

    @PostMapping("/disabling")
    ModelAndView disable(
            @PathVariable String login,
            @Valid @ModelAttribute("form") Forms.Reason form,
            BindingResult errors,
            Officer officer) {
        var target = target(login, officer, SYSTEM_ADMIN);
        return withWork(
                Deeds.submit(sheet(target, "disable", "reason").graveOne(), errors, () -> {
                    desk.disable(target, form.reason(), officer);
                    return Deeds.to("/accounts/" + login);
                }),
                target);
    }

    @GetMapping("/enabling")
    ModelAndView enabling(@PathVariable String login, Officer officer) {
        return Deeds.ask(sheet(target(login, officer, SYSTEM_ADMIN), "enable", "reason"), Forms.Reason.blank());
    }

    @PostMapping("/enabling")
    ModelAndView enable(
            @PathVariable String login,
            @Valid @ModelAttribute("form") Forms.Reason form,
            BindingResult errors,
            Officer officer) {
        var target = target(login, officer, SYSTEM_ADMIN);
        return Deeds.submit(sheet(target, "enable", "reason"), errors, () -> {
            desk.enable(target, form.reason(), officer);
            return Deeds.to("/accounts/" + login);
        });
    }

    @GetMapping("/transfer")
    ModelAndView transferring(@PathVariable String login, Officer officer) {
        var target = target(login, officer, SYSTEM_ADMIN);
        return withWork(Deeds.ask(transferSheet(target), new Forms.Transfer(null, clock.today(), "")), target);
    }

    @PostMapping("/transfer")
    ModelAndView transfer(
            @PathVariable String login,
            @Valid @ModelAttribute("form") Forms.Transfer form,
            BindingResult errors,
            Officer officer) {
        var target = target(login, officer, SYSTEM_ADMIN);
        return withWork(
                Deeds.submit(transferSheet(target), errors, () -> {
                    desk.transfer(
                            target,
                            Objects.requireNonNull(form.unitId()),
                            Objects.requireNonNull(form.from()),
                            form.reason(),
                            officer);
                    return Deeds.to("/accounts/" + login);
                }),
                target);
    }

    @GetMapping("/reset")
    ModelAndView resetting(@PathVariable String login, Officer officer) {
        var target = target(login, officer, SECURITY_ADMIN);
        return Deeds.ask(sheet(target, "reset", "reason").graveOne(), Forms.Reason.blank());
    }

    /** Answers with the slip itself, as for a new account. */
    @PostMapping("/reset")
    ModelAndView reset(
            @PathVariable String login,
            @Valid @ModelAttribute("form") Forms.Reason form,
            BindingResult errors,
            Officer officer) {
        var target = target(login, officer, SECURITY_ADMIN);
        return Deeds.submit(
                sheet(target, "reset", "reason").graveOne(),
                errors,
                () -> slips.page(desk.reset(target, form.reason(), officer)));
    }

    @GetMapping("/unlocking")
    ModelAndView unlocking(@PathVariable String login, Officer officer) {
        return Deeds.ask(sheet(target(login, officer, SECURITY_ADMIN), "unlock", "reason"), Forms.Reason.blank());
    }

    @PostMapping("/unlocking")
    ModelAndView unlock(
            @PathVariable String login,
            @Valid @ModelAttribute("form") Forms.Reason form,
            BindingResult errors,
            Officer officer) {
        var target = target(login, officer, SECURITY_ADMIN);
        return Deeds.submit(sheet(target, "unlock", "reason"), errors, () -> {
            desk.unlock(target, form.reason(), officer);
            return Deeds.to("/accounts/" + login);
        });
    }

    private Officer target(String login, Officer officer, Post post) {
        var target = accounts.seen(login, officer);
        officer.mustHoldAny(post);
        Rights.mustBeAnothers(officer, target);
        return target;
    }

    private Sheet transferSheet(Officer target) {
        return sheet(target, "transfer", "transfer").choosing(words.choices("choose", units.units()));
    }

    /** What stands open by name must be handed over first; the list says how much of what, and never what it is about. */
    private ModelAndView withWork(ModelAndView page, Officer target) {
        return Deeds.isDone(page)
                ? page
                : page.addObject("work", desk.openWork(target)).addObject("giver", target.login());
    }

    private Sheet sheet(Officer target, String key, String fields) {
        var page = "/accounts/" + target.login();
        return Sheet.of(
                        "accounts",
                        words.of(key),
                        target.name() + "（" + target.login() + "）",
                        words.of(key + ".lead"),
                        fields,
                        page + "/" + PATHS.getOrDefault(key, key))
                .showing(pages.facts(target))
                .backTo(page)
                .saying(words.of(key + ".submit"));
    }
}
