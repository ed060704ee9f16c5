package cn.mingzhang.petition;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.compartment.SealedScans;
import cn.mingzhang.compartment.Watermark;
import cn.mingzhang.evidence.Handout;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
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

/** 移来件 of one keeper or supervisor, and what waits for a second person. */
@Controller
@RequestMapping("/petition/handed")
class HandedController {
    private final HandedDesk desk;
    private final IdentityDesk identities;
    private final PetitionPages pages;
    private final PetitionWords words;
    private final Watermark watermark;

    HandedController(
            HandedDesk desk, IdentityDesk identities, PetitionPages pages, PetitionWords words, Watermark watermark) {
        this.desk = desk;
        this.identities = identities;
        this.pages = pages;
        this.words = words;
        this.watermark = watermark;
    }

    record Asked(String id, String number, String who, String when, String reason) {}

    @GetMapping
    String index(Officer officer, Model model) {
        if (!HandedDesk.mayBe(officer) && !IdentityDesk.mayAnswer(officer)) {
            throw new NotVisible("page");
        }
        model.addAttribute("rows", desk.list(officer).stream().map(pages::row).toList());
        model.addAttribute(
                "asked",
                identities.waiting(officer).stream()
                        .map(one -> new Asked(
                                one.id().toString(),
                                one.number(),
                                one.requesterName(),
                                Dates.day(one.requestedOn()),
                                words.of("identity.reason", one.reason())))
                        .toList());
        model.addAttribute("watermark", watermark.of(officer));
        return "petition/handed";
    }

    @PostMapping("/identities/{id}")
    String answer(@PathVariable String id, @RequestParam(required = false) @Nullable String granted, Officer officer) {
        identities.answer(SealedScans.id(id), "yes".equals(granted), officer);
        return "redirect:/petition/handed";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Officer officer, Model model) {
        var handed = desk.read(number, officer);
        model.addAttribute("row", pages.row(handed.report()));
        model.addAttribute("parts", pages.parts(handed.report(), handed.parts(), "/petition/handed/" + number));
        model.addAttribute("note", handed.note());
        model.addAttribute("ledger", handed.isForTheLedger());
        model.addAttribute("taken", handed.taken());
        model.addAttribute("watermark", watermark.of(officer));
        return "petition/handed-one";
    }

    @PostMapping("/{number}/taken")
    String take(@PathVariable String number, Officer officer) {
        desk.take(number, officer);
        return "redirect:/petition/handed";
    }

    @GetMapping("/{number}/files/{box}/{index}")
    void file(
            @PathVariable String number,
            @PathVariable String box,
            @PathVariable int index,
            Officer officer,
            HttpServletResponse response)
            throws IOException {
        var id = SealedScans.id(box);
        var file = desk.read(number, officer).parts().stream()
                .filter(part -> part.box().id().equals(id))
                .flatMap(part -> part.written().files().stream().skip(index).limit(1))
                .findFirst()
                .orElseThrow(() -> new NotVisible("file"));
        Handout.attached(response, file.name(), file.kind().mediaType());
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }
}
