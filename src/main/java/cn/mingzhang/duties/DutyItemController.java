package cn.mingzhang.duties;

import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The items of a list that is being drafted, and the progress of one that is confirmed. */
@Controller
@RequestMapping(DutyController.ONE + "/items")
class DutyItemController {
    private static final String ITEM = "/{ordinal:[1-9]\\d{0,2}}";

    private final DutyDesk desk;
    private final DutyWords words;

    DutyItemController(DutyDesk desk, DutyWords words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping("/new")
    String blank(@PathVariable long id, Officer officer, Model model) {
        var list = desk.mustWrite(id, officer);
        model.addAttribute("form", new DutyForm(null, null, null, null, null));
        return page(list, null, model);
    }

    @PostMapping
    String add(
            @PathVariable long id,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") DutyForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        return write(desk.mustWrite(id, officer), null, version, form, errors, officer, model, response);
    }

    @GetMapping(ITEM + "/edit")
    String edit(@PathVariable long id, @PathVariable int ordinal, Officer officer, Model model) {
        var list = desk.mustWrite(id, officer);
        model.addAttribute("form", DutyForm.of(desk.item(list, ordinal)));
        return page(list, ordinal, model);
    }

    @PostMapping(ITEM + "/edit")
    String amend(
            @PathVariable long id,
            @PathVariable int ordinal,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") DutyForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var list = desk.mustWrite(id, officer);
        desk.item(list, ordinal);
        return write(list, ordinal, version, form, errors, officer, model, response);
    }

    private String write(
            DutyList list,
            @Nullable Integer ordinal,
            @Nullable String version,
            DutyForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var read = Version.of(version, "duty list");
        if (!errors.hasErrors()) {
            try {
                desk.write(list.id(), ordinal, read, form.item(), officer);
                return "redirect:" + list.href() + "#items";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(list, ordinal, model);
    }

    @PostMapping(ITEM + "/drop")
    String drop(
            @PathVariable long id, @PathVariable int ordinal, @RequestParam @Nullable String version, Officer officer) {
        var list = desk.mustWrite(id, officer);
        desk.item(list, ordinal);
        desk.drop(id, ordinal, Version.of(version, "duty list"), officer);
        return "redirect:" + list.href() + "#items";
    }

    private String page(DutyList list, @Nullable Integer ordinal, Model model) {
        var at = list.href() + "/items" + (ordinal == null ? "" : "/" + ordinal);
        model.addAttribute("list", list);
        model.addAttribute("title", ordinal == null ? words.of("item.new") : words.of("item.edit", ordinal));
        model.addAttribute("action", ordinal == null ? at : at + "/edit");
        model.addAttribute("drop", ordinal == null ? null : at + "/drop");
        return "duties/item";
    }

    @GetMapping(ITEM + "/progress")
    String ask(@PathVariable long id, @PathVariable int ordinal, Officer officer, Model model) {
        var list = desk.mustAnswer(id, officer);
        model.addAttribute(
                "form", new DutyForm.OfProgress(null, desk.item(list, ordinal).done()));
        return progressPage(list, desk.item(list, ordinal), model);
    }

    @PostMapping(ITEM + "/progress")
    String answer(
            @PathVariable long id,
            @PathVariable int ordinal,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") DutyForm.OfProgress form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var list = desk.mustAnswer(id, officer);
        var item = desk.item(list, ordinal);
        if (Version.of(version, "duty list") != list.version()) {
            throw new Conflict(list.number() + " has moved on");
        }
        if (!errors.hasErrors()) {
            desk.answer(id, ordinal, Boolean.TRUE.equals(form.done()), String.valueOf(form.remark()), officer);
            return "redirect:" + list.href() + "#items";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return progressPage(list, item, model);
    }

    private static String progressPage(DutyList list, DutyItem item, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("item", item);
        model.addAttribute("action", list.href() + "/items/" + item.ordinal() + "/progress");
        return "duties/progress";
    }
}
