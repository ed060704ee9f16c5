package cn.mingzhang.binder;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileKind;
import cn.mingzhang.evidence.Handout;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Labels;
import cn.mingzhang.sheets.Patience;
import cn.mingzhang.sheets.Sheet;
import cn.mingzhang.sheets.SheetWriter;
import cn.mingzhang.sheets.Taken;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 一键成卷: what will be in it, the PDF, and the workbook of its data and checksums. */
@Controller
@RequestMapping("/{section:problems|projects|letters|visits}/{number:[0-9A-Za-z-]{1,30}}")
class BinderController {
    private static final Sheet<Leaf> SHEET = Sheet.of(
            "binder.title",
            Column.count("ordinal", "binder.ordinal", Leaf::ordinal),
            Column.text("section", "binder.section", Leaf::section),
            Column.<Leaf>text("name", "binder.name", Leaf::name).wide(40),
            Column.count("page", "binder.page", Leaf::page),
            Column.count("pages", "binder.pages", Leaf::pages),
            Column.text("kind", "binder.kind", Leaf::kind),
            Column.count("size", "binder.size", Leaf::size),
            Column.<Leaf>text("sha256", "binder.sha256", Leaf::sha256).wide(66),
            Column.<Leaf>text("told", "binder.told", Leaf::told).wide(40));

    private final Binders binders;
    private final BinderPress press;
    private final BinderWords words;
    private final ObjectProvider<Patience> patience;
    private final MessageSource messages;
    private final ExportDeeds deeds;
    private final Trail trail;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    BinderController(
            Binders binders,
            BinderPress press,
            BinderWords words,
            ObjectProvider<Patience> patience,
            MessageSource messages,
            ExportDeeds deeds,
            Trail trail,
            OfficeClock clock,
            PlatformTransactionManager transactions) {
        this.binders = binders;
        this.press = press;
        this.words = words;
        this.patience = patience;
        this.messages = messages;
        this.deeds = deeds;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Asked(BinderKind kind, HolderRef record, LocalDate day, Officer officer) {}

    private Asked asked(String section, String number, @Nullable String asOf, Officer officer) {
        var kind = BinderKind.of(section).orElseThrow(() -> new NotVisible(section));
        var record = binders.seen(kind, number, officer);
        return new Asked(kind, record, day(asOf, binders.usualDay(kind, record)), officer);
    }

    /** A day that is over or today; nonsense is the usual day. */
    private LocalDate day(@Nullable String asOf, LocalDate usual) {
        try {
            var day = asOf == null || asOf.isBlank() ? usual : LocalDate.parse(asOf);
            return day.isAfter(binders.today()) || day.getYear() < 1990 ? usual : day;
        } catch (DateTimeParseException nonsense) {
            return usual;
        }
    }

    @GetMapping("/binder")
    String show(
            @PathVariable String section,
            @PathVariable String number,
            @RequestParam @Nullable String asOf,
            Officer officer,
            Model model) {
        var asked = asked(section, number, asOf, officer);
        var contents = binders.gather(asked.kind(), asked.record(), asked.day(), officer);
        model.addAttribute("section", section);
        model.addAttribute("name", contents.title());
        model.addAttribute("number", contents.number());
        model.addAttribute("href", "/" + section + "/" + number);
        model.addAttribute("day", asked.day().toString());
        model.addAttribute("today", binders.today().toString());
        model.addAttribute("final", asked.day().isBefore(binders.today()));
        model.addAttribute(
                "said",
                words.of(
                        "said",
                        contents.signed().size(),
                        contents.files().size(),
                        contents.history().size()));
        model.addAttribute(
                "files",
                contents.files().stream()
                        .map(file -> new FileLine(file.name(), file.kind().name(), file.sha256()))
                        .toList());
        return "binder/show";
    }

    record FileLine(String name, String kind, String sha256) {}

    @GetMapping("/binder.pdf")
    void pdf(
            @PathVariable String section,
            @PathVariable String number,
            @RequestParam @Nullable String asOf,
            Officer officer,
            HttpServletResponse response)
            throws IOException {
        var asked = asked(section, number, asOf, officer);
        var contents = binders.gather(asked.kind(), asked.record(), asked.day(), officer);
        if (waits(contents, asked, response)) {
            return;
        }
        var made = Files.createTempFile("binder", ".pdf");
        try {
            try (var out = Files.newOutputStream(made)) {
                press.print(contents, out, filed -> patience.forEach(one -> one.wrote(filed)));
            }
            note(asked, Files.size(made));
            var name = words.of(
                    "file", asked.record().subject().number(), asked.day().toString());
            Handout.attached(response, name + ".pdf", FileKind.PDF.mediaType());
            response.setContentLengthLong(Files.size(made));
            Files.copy(made, response.getOutputStream());
        } finally {
            Files.deleteIfExists(made);
        }
    }

    /** A long one is printed in the background, as its officer, and fetched in 我的下载. */
    private boolean waits(Contents contents, Asked asked, HttpServletResponse response) {
        var taken = new Taken(
                "/" + asked.record().kind() + "/binder",
                List.of(contents.subtitle(), words.of("cover.asOf", asked.day().toString())),
                contents.files().size());
        return patience.stream().anyMatch(one -> one.defers("binder.title", taken, contents.isLong(), response));
    }

    /** Not in the record's own history: a binder of the same day is the same whoever fetched one before. */
    private void note(Asked asked, long size) {
        var changes = List.of(
                new Change("binder.asOf", null, asked.day().toString()), new Change("binder.size", null, "" + size));
        var subject = new Subject(
                "binder", asked.record().kind() + "/" + asked.record().subject().number());
        transaction.executeWithoutResult(
                on -> trail.note(asked.officer().actor(), "BINDER_MADE", subject, changes, "", clock.now()));
    }

    @GetMapping("/binder.xlsx")
    void workbook(
            @PathVariable String section,
            @PathVariable String number,
            @RequestParam("asOf") @Nullable String day,
            Officer officer,
            HttpServletResponse response)
            throws IOException {
        var asked = asked(section, number, day, officer);
        var contents = binders.gather(asked.kind(), asked.record(), asked.day(), officer);
        var leaves = press.catalogue(contents);
        var asOf = words.inChinese(() -> words.of("cover.asOf", asked.day().toString()));
        deeds.by(officer.actor())
                .accept(new Taken("/" + section + "/" + number + "/binder", List.of(asOf), leaves.size()));
        var name =
                words.of("file", asked.record().subject().number(), asked.day().toString());
        Handout.attached(response, name + ".xlsx", FileKind.XLSX.mediaType());
        try (var book = new SheetWriter<Leaf>(
                response.getOutputStream(),
                SHEET,
                List.of(contents.title(), contents.subtitle() + " " + asOf),
                new Labels(messages, Locale.SIMPLIFIED_CHINESE))) {
            leaves.forEach(book::write);
        }
    }
}
