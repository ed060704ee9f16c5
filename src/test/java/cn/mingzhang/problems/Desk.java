package cn.mingzhang.problems;

import static cn.mingzhang.people.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Rectification;
import cn.mingzhang.closure.Step;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The ledger's people at their browsers, and the problems that tests put before them. */
final class Desk {
    final ProblemLedger ledger;
    final RectificationDesk work;
    final EvidenceDesk evidence;
    final RequestDesk requests;
    final ClosureDesk closure;
    final OfficeClock clock;
    final Cast cast;
    private final EntityManager entities;
    private final MockMvcTester mvc;

    private Desk(ApplicationContext context) {
        ledger = context.getBean(ProblemLedger.class);
        work = context.getBean(RectificationDesk.class);
        evidence = context.getBean(EvidenceDesk.class);
        requests = context.getBean(RequestDesk.class);
        closure = context.getBean(ClosureDesk.class);
        clock = context.getBean(OfficeClock.class);
        cast = Cast.of(context.getBean(Registry.class), clock);
        entities = context.getBean(EntityManager.class);
        mvc = context.getBean(MockMvcTester.class);
    }

    static Desk of(ApplicationContext context) {
        return new Desk(context);
    }

    Officer who(String login) {
        return cast.officer(login);
    }

    LocalDate today() {
        return clock.today();
    }

    String item() {
        return ledger.openItem(2020, "漏审漏批漏建", ClassGroup.OM, who("inspector"));
    }

    Basics basics(String unitCode) {
        return basics(unitCode, "大竹县竹阳家园二期未按规定办理防空地下室审批", Yuan.ZERO);
    }

    Basics basics(String unitCode, String description, Yuan due) {
        return new Basics(
                "OM-02",
                ClassGroup.OM,
                Source.SUPERVISION,
                "达市纪监〔2020〕12号",
                description,
                null,
                null,
                today().minusDays(30),
                RectificationKind.PHASED,
                Procedure.GENERAL,
                "补办批复",
                cast.unit(unitCode).id(),
                "蒋立夏",
                "",
                null,
                due,
                Yuan.ZERO,
                "",
                "");
    }

    ProblemNumber aDraft() {
        return aDraft(basics(DemoCast.COUNTY_OFFICE), today().plusDays(90));
    }

    ProblemNumber aDraft(Basics basics, LocalDate due) {
        return ledger.log(item(), basics, due, who("inspector"));
    }

    ProblemNumber served() {
        return served(aDraft());
    }

    ProblemNumber served(ProblemNumber number) {
        sign(number, Step.SERVE, "inspector", "");
        return number;
    }

    /** At work in the county office. */
    ProblemNumber rectifying() {
        return rectifying(aDraft(), "county", "countyhead");
    }

    ProblemNumber rectifying(ProblemNumber number, String rectifier, String head) {
        served(number);
        ledger.plan(number, version(number), "审批台账缺失", who(rectifier).id(), who(head));
        sign(number, Step.ACCEPT, head, "");
        return number;
    }

    /** Applied for: one measure done and proved, its paper filed, rectified and confirmed. */
    ProblemNumber applied() {
        var number = rectifying();
        var county = who("county");
        var measure = work.addMeasure(number, "补办审批手续", "廖长根", today().plusDays(30), county);
        work.finishMeasure(number, measure, today(), "已取得批复", county);
        try (var uploads = Uploads.of(Upload.of("批复.pdf", Samples.pdf("a")))) {
            evidence.add(number, "measure:" + measure, uploads, "", county);
        }
        work.fileResult(number, ResultKind.LATE_APPROVAL, "竹人防〔2021〕3号", today(), county);
        work.claimStatus(number, Rectification.RECTIFIED, "", county);
        work.confirmStatus(number, who("countyhead"));
        sign(number, Step.APPLY, "county", "");
        return number;
    }

    void sign(ProblemNumber number, Step step, String login, String remark) {
        entities.flush();
        var unmet = closure.sign(number, SigningRequest.of(step, version(number), remark), who(login));
        if (!unmet.isEmpty()) {
            throw new AssertionError(step + ": " + unmet);
        }
    }

    int version(ProblemNumber number) {
        entities.flush();
        return ledger.file(number, who("inspector")).version();
    }

    MvcTestResult get(String address, String login) {
        entities.flush();
        // An address taken from a page is encoded already.
        var request = address.contains("%")
                ? mvc.get().uri(URI.create(address))
                : mvc.get().uri(address);
        return request.with(as(login)).exchange();
    }

    MvcTestResult post(String address, String login, Map<String, String> typed) {
        entities.flush();
        // Each request reads for itself, as it does outside a test's one transaction.
        entities.clear();
        var request = mvc.post().uri(address).with(as(login)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    /** A small form of a problem, sent with the version that its page showed. */
    MvcTestResult postOn(ProblemNumber number, String address, String login, Map<String, String> typed) {
        var whole = new LinkedHashMap<>(typed);
        whole.putIfAbsent("version", "" + version(number));
        return post(address, login, whole);
    }

    MvcTestResult upload(String address, String login, Map<String, String> typed, MockMultipartFile... files) {
        entities.flush();
        var request = mvc.post().uri(address).with(as(login)).with(csrf()).multipart();
        typed.forEach(request::param);
        for (var file : files) {
            request.file(file);
        }
        return request.exchange();
    }

    Document page(String address, String login) {
        return page(get(address, login));
    }

    static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a field of a form shows. */
    static String value(Element field) {
        return switch (field.tagName()) {
            case "textarea" -> field.text();
            case "select" -> field.select("option[selected]").attr("value");
            default -> field.attr("value");
        };
    }

    /** The form of a new problem, filled in rightly. */
    Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("item", item());
        typed.put("classCode", "OM-02");
        typed.put("description", "宣汉县某项目漏批");
        typed.put("source", "AUDIT");
        typed.put("sourceDocument", "达审〔2020〕7号");
        typed.put("foundOn", today().minusDays(3).toString());
        typed.put("rectificationKind", "PHASED");
        typed.put("procedure", "GENERAL");
        typed.put("responsibleUnitId", "" + cast.unit(DemoCast.COUNTY_OFFICE).id());
        typed.put("dueOn", today().plusDays(60).toString());
        typed.put("amountDue", "1,234.50");
        return typed;
    }

    Map<String, String> typed(String field, String value) {
        var typed = typed();
        typed.put(field, value);
        return typed;
    }
}
