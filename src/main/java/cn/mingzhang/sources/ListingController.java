package cn.mingzhang.sources;

import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemBriefs;
import cn.mingzhang.problems.RectificationKind;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 列入台账: the open items of a source, chosen and listed in one deed. */
@Controller
@RequestMapping("/sources" + SourceController.NUMBER + "/listing")
class ListingController {
    private final SourceDesk desk;
    private final ItemDesk items;
    private final SourceTables tables;
    private final ProblemBriefs problems;
    private final SourceWords words;

    ListingController(SourceDesk desk, ItemDesk items, SourceTables tables, ProblemBriefs problems, SourceWords words) {
        this.desk = desk;
        this.items = items;
        this.tables = tables;
        this.problems = problems;
        this.words = words;
    }

    record Form(
            @NotEmpty(message = "{sources.error.items}") @Nullable
            List<Integer> items,

            @NotBlank(message = "{sources.error.item}") @Nullable
            String item,

            @NotNull(message = "{sources.error.kind}") @Nullable
            RectificationKind kind,

            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate dueOn) {
        Form {
            items = items == null ? List.of() : items;
        }
    }

    @GetMapping
    String ask(@PathVariable String number, Officer officer, Model model) {
        var source = desk.seen(number, officer);
        officer.mustHoldAny(SourceRights.WRITERS);
        var open = open(source, officer).stream()
                .map(option -> Integer.valueOf(option.value()))
                .toList();
        model.addAttribute("form", new Form(open, null, null, null));
        return form(source, officer, model);
    }

    @PostMapping
    String list(
            @PathVariable String number,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var source = desk.seen(number, officer);
        officer.mustHoldAny(SourceRights.WRITERS);
        if (!errors.hasErrors()) {
            try {
                items.list(
                        number,
                        Set.copyOf(Objects.requireNonNull(form.items())),
                        Objects.requireNonNull(form.item()),
                        Objects.requireNonNull(form.kind()),
                        form.dueOn(),
                        officer);
                return "redirect:" + source.href() + "#items";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(source, officer, model);
    }

    private List<Option> open(SourceDocument source, Officer officer) {
        return tables.items(source, officer).stream()
                .filter(row -> row.declineHref() != null)
                .map(row -> new Option("" + row.ordinal(), row.ordinal() + ". " + row.unit() + "：" + row.description()))
                .toList();
    }

    private String form(SourceDocument source, Officer officer, Model model) {
        model.addAttribute("number", source.number());
        model.addAttribute("name", source.title());
        model.addAttribute("href", source.href());
        model.addAttribute("open", open(source, officer));
        model.addAttribute("items", words.choices("choose", problems.items()));
        model.addAttribute(
                "kinds",
                words.choices(
                        "choose",
                        Arrays.stream(RectificationKind.values())
                                .map(kind -> new Option(kind.name(), words.ofAny("problem.kind." + kind)))
                                .toList()));
        return "sources/listing";
    }
}
