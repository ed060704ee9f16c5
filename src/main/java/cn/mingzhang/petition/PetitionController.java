package cn.mingzhang.petition;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.OpeningReason;
import cn.mingzhang.compartment.SealedScans;
import cn.mingzhang.compartment.Watermark;
import cn.mingzhang.evidence.Handout;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 信访台: the queue, one report, its files. */
@Controller
@RequestMapping("/petition")
class PetitionController {
    private final PetitionDesk desk;
    private final Dialogue dialogue;
    private final PetitionPages pages;
    private final PetitionWords words;
    private final Watermark watermark;
    private final OfficeClock clock;

    PetitionController(
            PetitionDesk desk,
            Dialogue dialogue,
            PetitionPages pages,
            PetitionWords words,
            Watermark watermark,
            OfficeClock clock) {
        this.desk = desk;
        this.dialogue = dialogue;
        this.pages = pages;
        this.words = words;
        this.watermark = watermark;
        this.clock = clock;
    }

    @GetMapping
    String index(HttpServletRequest request, Officer officer, Model model) {
        var index = desk.list(ListQuery.of(request, Reports.SORTS), officer);
        model.addAttribute("listing", pages.rows(index.reports()));
        model.addAttribute("standing", index.standing());
        model.addAttribute("filter", ReportFilter.of(index.reports().query(), clock.today()));
        model.addAttribute("stages", words.options("stage", ReportStage.values()));
        model.addAttribute("channels", words.options("channel", Channel.values()));
        model.addAttribute("watermark", watermark.of(officer));
        return "petition/index";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Officer officer, Model model) {
        var file = desk.read(number, officer);
        model.addAttribute("watermark", watermark.of(officer));
        if (file.isEmpty()) {
            return OpeningReason.ask("petition.open", number, "/petition", "petition", model);
        }
        model.addAttribute("page", pages.page(file.get(), dialogue.of(file.get().report(), officer)));
        return "petition/show";
    }

    @PostMapping("/{number}/openings")
    String open(@PathVariable String number, @RequestParam(required = false) @Nullable String reason, Officer officer) {
        desk.seen(number, officer);
        desk.open(number, OpeningReason.chosen(reason), officer);
        return "redirect:/petition/" + number;
    }

    @GetMapping("/{number}/files/{box}/{index}")
    void file(
            @PathVariable String number,
            @PathVariable String box,
            @PathVariable int index,
            Officer officer,
            HttpServletResponse response)
            throws IOException {
        desk.seen(number, officer);
        var file = desk.attached(number, SealedScans.id(box), index, officer);
        if (file.isEmpty()) {
            response.sendRedirect("/petition/" + number);
            return;
        }
        Handout.attached(response, file.get().name(), file.get().kind().mediaType());
        response.setContentLength(file.get().content().length);
        response.getOutputStream().write(file.get().content());
    }
}
