package cn.mingzhang.petition;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.Watermark;
import cn.mingzhang.evidence.Handout;
import cn.mingzhang.people.Officer;
import cn.mingzhang.reporting.ReportKey;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 搬运: the public key out, sealed boxes in, answers out; and the log of what was carried. */
@Controller
@RequestMapping("/petition/carried")
class CarryingController {
    private static final String BYTES = "application/octet-stream";

    private final CarryingDesk desk;
    private final ReportKey key;
    private final PetitionWords words;
    private final Watermark watermark;
    private final OfficeClock clock;

    CarryingController(CarryingDesk desk, ReportKey key, PetitionWords words, Watermark watermark, OfficeClock clock) {
        this.desk = desk;
        this.key = key;
        this.words = words;
        this.watermark = watermark;
        this.clock = clock;
    }

    record Line(String file, String outcome, String tone, String who, String when) {}

    @GetMapping
    String show(Officer officer, Model model) {
        return page(Map.of(), officer, model);
    }

    @PostMapping
    String take(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Officer officer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        PetitionDesk.mustBeDesk(officer);
        var sent = new ArrayList<CarryingDesk.File>();
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                var name = "" + file.getOriginalFilename();
                sent.add(new CarryingDesk.File(
                        name.isEmpty() ? "?" : name.substring(0, Math.min(name.length(), 200)), file.getBytes()));
            }
        }
        if (sent.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("none", true);
            return page(Map.of(), officer, model);
        }
        var outcomes = desk.take(sent, officer);
        if (outcomes.containsValue(CarryingDesk.Outcome.DAMAGED)
                || outcomes.containsValue(CarryingDesk.Outcome.FOREIGN)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(outcomes, officer, model);
    }

    @GetMapping("/report.pub")
    void publicKey(Officer officer, HttpServletResponse response) throws IOException {
        PetitionDesk.mustBeDesk(officer);
        Handout.attached(response, "report.pub", BYTES);
        response.getOutputStream().write(key.asFile().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/answers.mza")
    void answers(Officer officer, HttpServletResponse response) throws IOException {
        var file = desk.answers(officer);
        Handout.attached(response, "answers-" + clock.today() + ".mza", BYTES);
        response.getOutputStream().write(file);
    }

    private String page(Map<String, CarryingDesk.Outcome> outcomes, Officer officer, Model model) {
        model.addAttribute(
                "outcomes",
                outcomes.entrySet().stream()
                        .map(one -> line(one.getKey(), one.getValue(), "", ""))
                        .toList());
        model.addAttribute(
                "lines",
                desk.log(officer).stream()
                        .map(one -> line(one.fileName(), one.outcome(), one.officerName(), Dates.day(one.carriedOn())))
                        .toList());
        model.addAttribute("watermark", watermark.of(officer));
        return "petition/carried";
    }

    private Line line(String file, CarryingDesk.Outcome outcome, String who, String when) {
        var tone = switch (outcome) {
            case ARRIVED -> "good";
            case ALREADY -> "neutral";
            case EARLY -> "warn";
            case DAMAGED, FOREIGN -> "bad";
        };
        return new Line(file, words.of("carried", outcome), tone, who, when);
    }
}
