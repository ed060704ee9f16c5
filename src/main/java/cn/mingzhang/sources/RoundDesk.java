package cn.mingzhang.sources;

import cn.mingzhang.audit.Change;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 自查轮次: a unit prepares its findings, and its head signs them, or signs that there are none. */
@Component
@Transactional
public class RoundDesk {
    private final SourceDesk desk;
    private final SourceItems items;
    private final Reports reports;
    private final SourceRights rights;
    private final OfficeClock clock;

    RoundDesk(SourceDesk desk, SourceItems items, Reports reports, SourceRights rights, OfficeClock clock) {
        this.desk = desk;
        this.items = items;
        this.reports = reports;
        this.rights = rights;
        this.clock = clock;
    }

    /** 拟报 a finding of one's own unit, with why it came to this. */
    public int draft(String number, NewItem item, Officer officer) {
        var round = forPreparing(number, item.unitId(), officer);
        if (item.rootCause() == null) {
            throw new Unfit("rootCause", "sources.error.rootCause");
        }
        var ordinal = items.add(round.id(), item, ItemState.DRAFT, clock.today(), clock.now());
        desk.note(number, "ROUND_FINDING_DRAFTED", List.of(SourceDesk.item(ordinal, item.description())), "", officer);
        return ordinal;
    }

    /** 撤下 a draft. */
    void drop(String number, SourceItem item, long version, Officer officer) {
        var round = forPreparing(number, item.unitId(), officer);
        var standing = drafts(round, officer).stream()
                .filter(one -> one.id() == item.id() && one.version() == version)
                .findFirst()
                .orElseThrow(() -> new Conflict("item " + item.ordinal() + " has moved on"));
        items.become(standing.id(), ItemState.DROPPED);
        desk.note(
                number,
                "ROUND_FINDING_DROPPED",
                List.of(new Change("sources.item", standing.ordinal() + ". " + standing.description(), null)),
                "",
                officer);
    }

    private SourceDocument forPreparing(String number, long unitId, Officer officer) {
        var round = desk.held(number, officer, Post.RECTIFIER, Post.UNIT_HEAD);
        mustBeRound(round);
        if (!SourceRights.prepares(officer, unitId)) {
            throw new WrongPost("findings of another unit");
        }
        desk.mustConcern(round, unitId, officer);
        return round;
    }

    /** What the officer's unit has prepared and not yet reported. */
    @Transactional(readOnly = true)
    List<SourceItem> drafts(SourceDocument round, Officer officer) {
        return items.of(round.id(), rights.scope(officer), clock.today()).stream()
                .filter(item -> item.unitId() == officer.unit().id() && item.state() == ItemState.DRAFT)
                .toList();
    }

    /**
     * 签报: with drafts they are reported; without, it is 零报告, for the scope and period of the round.
     *
     * @param drafts how many the head saw when he signed
     */
    public void sign(String number, int drafts, String scope, String remark, Officer officer) {
        var round = desk.held(number, officer.inOwnRight(), Post.UNIT_HEAD);
        mustBeRound(round);
        var unit = officer.unit().id();
        desk.mustConcern(round, unit, officer);
        var prepared = drafts(round, officer);
        if (prepared.size() != drafts) {
            throw new Conflict("findings of " + number + " have moved on");
        }
        var kind = prepared.isEmpty() ? ReportKind.ZERO : ReportKind.FINDINGS;
        if (kind == ReportKind.ZERO && hasReported(round, unit)) {
            throw new Conflict("unit " + unit + " has reported in " + number);
        }
        if (scope.isBlank()) {
            throw new Unfit("scope", "sources.error.scope");
        }
        var digest = digest(round, kind, scope, prepared, officer);
        var report = reports.sign(
                round, unit, kind, scope, prepared.size(), remark, digest, officer, clock.today(), clock.now());
        items.report(round.id(), unit, report);
        var changes = new ArrayList<Change>();
        changes.add(new Change("sources.report", null, "#sources.report." + kind));
        changes.add(new Change("sources.report.scope", null, scope));
        prepared.forEach(item -> changes.add(SourceDesk.item(item.ordinal(), item.description())));
        desk.note(number, "ROUND_REPORT_SIGNED", changes, remark, officer);
    }

    @Transactional(readOnly = true)
    boolean hasReported(SourceDocument round, long unitId) {
        return reports.of(round.id()).stream().anyMatch(report -> report.unitId() == unitId);
    }

    private static void mustBeRound(SourceDocument source) {
        if (!source.kind().isRound()) {
            throw new Conflict(source.number() + " is no round");
        }
    }

    /** 指纹 of what is signed: each part with its length before it. */
    private static String digest(
            SourceDocument round, ReportKind kind, String scope, List<SourceItem> drafts, Officer officer) {
        var parts = new ArrayList<>(List.of(
                round.number(),
                officer.unit().code(),
                kind.name(),
                scope,
                round.periodFrom().toString(),
                round.periodTo().toString()));
        drafts.forEach(item -> parts.add(item.ordinal() + " " + item.description()));
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part.length()).append(':').append(part));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
