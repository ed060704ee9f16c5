package cn.mingzhang.petition;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.gate.SquareCode;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import cn.mingzhang.refusals.NotVisible;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 举报二维码张贴页, one sheet a unit. All carry the same address: nothing tells afterwards at which door it was scanned. */
@Controller
@RequestMapping("/petition/posters")
class PosterController {
    private final Registry registry;
    private final OfficeClock clock;
    private final PetitionWords words;
    private final String address;

    PosterController(
            Registry registry,
            OfficeClock clock,
            PetitionWords words,
            @Value("${mingzhang.report.address:}") String address) {
        this.words = words;
        this.registry = registry;
        this.clock = clock;
        this.address = address;
    }

    record Poster(String unit, String href) {}

    @GetMapping
    String index(Officer officer, HttpServletRequest request, Model model) {
        PetitionDesk.mustBeDesk(officer);
        model.addAttribute(
                "posters",
                registry.civilDefenseUnits(clock.today()).stream()
                        .map(unit -> new Poster(unit.name(), "/petition/posters/" + unit.id()))
                        .toList());
        model.addAttribute("address", address(request));
        return "petition/posters";
    }

    @GetMapping("/{unit}")
    String show(@PathVariable long unit, Officer officer, HttpServletRequest request, Model model) {
        PetitionDesk.mustBeDesk(officer);
        model.addAttribute("unit", unit(unit).name());
        model.addAttribute(
                "label",
                words.labels(
                        "poster.title",
                        "poster.what",
                        "poster.sealed",
                        "poster.anonymous",
                        "poster.own",
                        "poster.phone",
                        "poster.foot"));
        model.addAttribute("address", address(request));
        return "petition/poster";
    }

    @GetMapping("/square.svg")
    void square(Officer officer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        PetitionDesk.mustBeDesk(officer);
        response.setContentType("image/svg+xml");
        response.getOutputStream().write(SquareCode.svg(address(request)).getBytes(StandardCharsets.UTF_8));
    }

    private Unit unit(long id) {
        return registry.civilDefenseUnits(clock.today()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotVisible("unit " + id));
    }

    /** Where citizens reach it; unless set, where the desk reaches it. */
    private String address(HttpServletRequest request) {
        return StringUtils.hasText(address)
                ? address
                : ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/report")
                        .toUriString();
    }
}
