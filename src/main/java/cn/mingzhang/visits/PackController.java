package cn.mingzhang.visits;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Handout;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
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
import org.springframework.web.multipart.MultipartFile;

/** 离线检查包: fetched, given back, laid beside the visit, taken over. */
@Controller
@RequestMapping("/visits" + VisitController.ONE + "/packs")
class PackController {
    private static final String UPLOAD = "/{upload:\\d{1,18}}";

    private final PackDesk packs;
    private final PackShelf shelf;
    private final VisitRecords records;
    private final VisitWords words;

    PackController(PackDesk packs, PackShelf shelf, VisitRecords records, VisitWords words) {
        this.packs = packs;
        this.shelf = shelf;
        this.records = records;
        this.words = words;
    }

    record FileForm(@Nullable MultipartFile file) {}

    record TakeForm(@Nullable Set<String> items, @Nullable Long secondId) {}

    record IssuedRow(String code, String to, String on) {}

    record ReturnedRow(String href, String code, String by, String on, long items) {}

    record ItemRow(
            String key,
            String kind,
            String about,
            String here,
            String brought,
            String standing,
            String tone,
            boolean may,
            boolean checked) {}

    @GetMapping
    String show(@PathVariable long id, Officer officer, Model model) {
        model.addAttribute("form", new FileForm(null));
        return page(packs.seen(id, officer), model);
    }

    @PostMapping
    void fetch(@PathVariable long id, Officer officer, HttpServletResponse response) throws IOException {
        var file = packs.issue(id, officer);
        Handout.attached(response, words.of("pack.name", "" + id) + ".html", "text/html;charset=UTF-8");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    @PostMapping("/returned")
    String give(
            @PathVariable long id,
            @ModelAttribute("form") FileForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var visit = packs.seen(id, officer);
        var file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "visits.pack.error.choose");
        } else {
            try {
                return "redirect:" + visit.href() + "/packs/returned/" + packs.give(id, file.getBytes(), officer);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            } catch (FileRefused refused) {
                refused.rejectIn(errors, "file");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(visit, model);
    }

    private String page(Visit visit, Model model) {
        model.addAttribute("visit", visit.title());
        model.addAttribute("href", visit.href());
        model.addAttribute("open", visit.isOpen());
        model.addAttribute("running", visit.state() == VisitState.UNDER_WAY);
        model.addAttribute("limit", PackFile.LIMIT / 1024 / 1024);
        model.addAttribute(
                "issued",
                shelf.packs(visit.id()).stream()
                        .map(one -> new IssuedRow(words.code(one.id()), one.name(), Dates.day(one.madeOn())))
                        .toList());
        model.addAttribute(
                "returned",
                shelf.returned(visit.id()).stream()
                        .map(one -> new ReturnedRow(
                                visit.href() + "/packs/returned/" + one.id(),
                                words.of("pack.version", words.code(one.packId()), one.revision()),
                                one.name(),
                                Dates.day(one.uploadedOn()),
                                one.items()))
                        .toList());
        return "visits/packs";
    }

    @GetMapping("/returned" + UPLOAD)
    String open(@PathVariable long id, @PathVariable long upload, Officer officer, Model model) {
        var visit = packs.seen(id, officer);
        var opened = packs.open(visit, upload);
        var second = opened.filled().second();
        model.addAttribute("form", new TakeForm(null, second == 0 || second == officer.id() ? null : second));
        return page(visit, opened, model);
    }

    /** @param all everything that may be taken, whatever is ticked */
    @PostMapping("/returned" + UPLOAD)
    String take(
            @PathVariable long id,
            @PathVariable long upload,
            @RequestParam @Nullable String version,
            @RequestParam @Nullable String all,
            @ModelAttribute("form") TakeForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var visit = packs.seen(id, officer);
        var opened = packs.open(visit, upload);
        var items = form.items() == null ? Set.<String>of() : form.items();
        try {
            packs.take(id, upload, Version.of(version, "visit"), all == null ? items : null, form.secondId(), officer);
            return "redirect:" + visit.href() + "/packs/returned/" + upload;
        } catch (Unfit unfit) {
            unfit.rejectIn(errors);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(visit, opened, model);
    }

    private String page(Visit visit, PackDesk.Opened opened, Model model) {
        var form = (TakeForm) model.getAttribute("form");
        var ticked = form == null ? null : form.items();
        var rows = opened.items().stream().map(item -> row(item, ticked)).toList();
        var upload = opened.upload();
        model.addAttribute("visit", visit.title());
        model.addAttribute("href", visit.href());
        model.addAttribute("action", visit.href() + "/packs/returned/" + upload.id());
        model.addAttribute("version", visit.version());
        model.addAttribute(
                "said",
                words.of(
                        "pack.returnedBy",
                        words.of("pack.version", words.code(upload.packId()), upload.revision()),
                        upload.issuedTo(),
                        upload.name(),
                        Dates.day(upload.uploadedOn())));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "may", visit.state() == VisitState.UNDER_WAY && rows.stream().anyMatch(ItemRow::may));
        model.addAttribute("seconds", words.choices("choose", team(visit)));
        return "visits/pack";
    }

    private ItemRow row(PackDifferences.Item item, @Nullable Set<String> ticked) {
        var standing = item.standing();
        return new ItemRow(
                item.key(),
                item.kind(),
                item.about(),
                item.here().isEmpty() ? words.of("pack.here.none") : item.here(),
                item.brought(),
                words.of("pack.standing", standing),
                standing.tone(),
                standing.may(),
                ticked == null ? standing.proposed() : standing.may() && ticked.contains(item.key()));
    }

    private List<Option> team(Visit visit) {
        return records.team(visit.id()).stream()
                .map(member -> new Option("" + member.officerId(), member.name() + "（" + member.unitName() + "）"))
                .toList();
    }
}
