package cn.mingzhang.sources;

import cn.mingzhang.audit.Change;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.Basics;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.RectificationKind;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 条目的去向: it becomes a problem of the ledger, or is declined with a reason by a second person. */
@Component
@Transactional
public class ItemDesk {
    private final SourceDesk desk;
    private final SourceItems items;
    private final Reports reports;
    private final SourceRights rights;
    private final ProblemLedger ledger;
    private final OfficeClock clock;

    ItemDesk(
            SourceDesk desk,
            SourceItems items,
            Reports reports,
            SourceRights rights,
            ProblemLedger ledger,
            OfficeClock clock) {
        this.desk = desk;
        this.items = items;
        this.reports = reports;
        this.rights = rights;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * 列入台账, several in one deed: each becomes a draft that names its source document and item.
     *
     * @param ordinals the items as they are counted in the source
     * @param item the 项 they are listed under
     * @return the problems' numbers, in the order of the items
     */
    public List<String> list(
            String number,
            Collection<Integer> ordinals,
            String item,
            RectificationKind kind,
            @Nullable LocalDate dueOn,
            Officer officer) {
        var source = desk.held(number, officer, SourceRights.WRITERS);
        var chosen = chosen(source, ordinals, officer);
        var foundOn = foundOn(source);
        var listed = new ArrayList<String>();
        for (var one : chosen) {
            var basics = basics(source, one, kind, foundOn.apply(one));
            var problem = ledger.log(item, basics, dueOn, officer).value();
            items.list(one.id(), problem);
            listed.add(problem);
        }
        desk.note(number, "SOURCE_ITEMS_LISTED", changes(chosen, listed), "", officer);
        return listed;
    }

    private List<SourceItem> chosen(SourceDocument source, Collection<Integer> ordinals, Officer officer) {
        if (ordinals.isEmpty()) {
            throw new Unfit("items", "sources.error.items");
        }
        var chosen = items.of(source.id(), rights.scope(officer), clock.today()).stream()
                .filter(one -> ordinals.contains(one.ordinal()))
                .toList();
        if (chosen.size() != ordinals.size() || chosen.stream().anyMatch(one -> one.state() != ItemState.OPEN)) {
            throw new Conflict("items of " + source.number() + " have moved on");
        }
        return chosen;
    }

    /** A document's items were found when it was dated, a unit's when its report was signed. */
    private Function<SourceItem, LocalDate> foundOn(SourceDocument source) {
        Map<Long, LocalDate> signed =
                reports.of(source.id()).stream().collect(Collectors.toMap(Report::id, Report::signedOn));
        return item -> item.reportId() == null ? source.datedOn() : Objects.requireNonNull(signed.get(item.reportId()));
    }

    private static Basics basics(SourceDocument source, SourceItem item, RectificationKind kind, LocalDate foundOn) {
        return new Basics(
                item.classCode(),
                item.classCode() == null ? null : ClassGroup.of(item.classCode()),
                source.kind().source(),
                named(source, item),
                item.description(),
                item.projectId(),
                null,
                foundOn,
                kind,
                null,
                "",
                item.unitId(),
                "",
                "",
                null,
                item.amount() == null ? Yuan.ZERO : Yuan.ofFen(item.amount()),
                Yuan.ZERO,
                "",
                "");
    }

    /** 《…》〔文号〕第3条（XC-2020-0001）, as it stands in the problem. */
    static String named(SourceDocument source, SourceItem item) {
        var title = source.title().length() > 100 ? source.title().substring(0, 100) + "…" : source.title();
        var document = source.documentNumber() == null ? "" : source.documentNumber();
        return "《" + title + "》" + document + "第" + item.ordinal() + "条（" + source.number() + "）";
    }

    private static List<Change> changes(List<SourceItem> chosen, List<String> listed) {
        var changes = new ArrayList<Change>();
        for (int at = 0; at < chosen.size(); at++) {
            changes.add(new Change("sources.item", null, chosen.get(at).ordinal() + " → " + listed.get(at)));
        }
        return changes;
    }

    /** 拟不列入, with the reason; another person answers. */
    public void propose(String number, int ordinal, long version, String reason, Officer officer) {
        var source = desk.held(number, officer, SourceRights.WRITERS);
        var item = item(source, ordinal, officer);
        if (item.version() != version || item.state() != ItemState.OPEN) {
            throw new Conflict("item " + ordinal + " of " + number + " has moved on");
        }
        if (reason.isBlank()) {
            throw new Unfit("reason", "sources.error.reason");
        }
        items.propose(item.id(), reason, officer, clock.today(), clock.now());
        items.become(item.id(), ItemState.DECLINING);
        desk.note(
                number,
                "SOURCE_ITEM_DECLINING",
                List.of(SourceDesk.item(ordinal, item.description())),
                reason,
                officer);
    }

    /** The second person's answer, signed: it is not listed, or waits again to be listed. */
    public void answer(String number, int ordinal, long version, boolean granted, String answer, Officer officer) {
        var source = desk.held(number, officer, SourceRights.JUDGES);
        var item = item(source, ordinal, officer);
        var decline = mustAnswer(source, item, officer);
        if (item.version() != version) {
            throw new Conflict("item " + ordinal + " of " + number + " has moved on");
        }
        if (!granted && answer.isBlank()) {
            throw new Unfit("answer", "sources.error.reason");
        }
        items.answer(decline.id(), granted, answer, officer, clock.today());
        items.become(item.id(), granted ? ItemState.DECLINED : ItemState.OPEN);
        desk.note(
                number,
                granted ? "SOURCE_ITEM_DECLINED" : "SOURCE_ITEM_KEPT",
                List.of(SourceDesk.item(ordinal, item.description())),
                answer,
                officer);
    }

    /** Refuses (403) who may not answer, (409) where nothing waits. */
    @Transactional(readOnly = true)
    SourceItems.Decline mustAnswer(SourceDocument source, SourceItem item, Officer officer) {
        officer.inOwnRight().mustHoldAny(SourceRights.JUDGES);
        var decline = items.declines(source.id()).stream()
                .filter(one -> one.itemId() == item.id() && one.granted() == null)
                .findFirst()
                .orElseThrow(() -> new Conflict("nothing to answer on item " + item.ordinal()));
        if (decline.proposerId() == officer.id()) {
            throw new WrongPost("proposed it himself");
        }
        return decline;
    }

    @Transactional(readOnly = true)
    SourceItem item(SourceDocument source, int ordinal, Officer officer) {
        return items.of(source.id(), rights.scope(officer), clock.today()).stream()
                .filter(one -> one.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> new NotVisible("item " + ordinal + " of " + source.number()));
    }
}
