package cn.mingzhang.sources;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 来源: documents are entered with their file and their items. What becomes of an item is {@link ItemDesk}'s. */
@Component
@Transactional
public class SourceDesk {
    static final String SLOT = "document";

    private final Sources sources;
    private final SourceItems items;
    private final SourceRights rights;
    private final FileCabinet cabinet;
    private final Trail trail;
    private final OfficeClock clock;

    SourceDesk(
            Sources sources,
            SourceItems items,
            SourceRights rights,
            FileCabinet cabinet,
            Trail trail,
            OfficeClock clock) {
        this.sources = sources;
        this.items = items;
        this.rights = rights;
        this.cabinet = cabinet;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    SourceDocument seen(String number, Officer officer) {
        return sources.find("number", number, rights.scope(officer))
                .orElseThrow(() -> new NotVisible("source " + number));
    }

    /** 登记: the source's number. */
    public String enter(NewSource source, Officer officer) {
        officer.mustHoldAny(SourceRights.WRITERS);
        mustFit(source, officer);
        var number = sources.nextNumber(source.kind(), source.datedOn().getYear());
        sources.add(number, source, clock.today(), clock.now());
        var changes = List.of(
                new Change("sources.title.column", null, source.title()),
                new Change("sources.units", null, "" + source.units().size()));
        note(number, "SOURCE_ENTERED", changes, "", officer);
        return number;
    }

    /** Amends what is written about it; units may come in, and none goes. */
    void amend(String number, NewSource source, long version, Officer officer) {
        var seen = held(number, officer, SourceRights.WRITERS);
        if (seen.version() != version) {
            throw new Conflict(number + " has moved on");
        }
        mustFit(source, officer);
        sources.amend(seen.id(), source);
        note(number, "SOURCE_AMENDED", changes(seen, source), "", officer);
    }

    private static List<Change> changes(SourceDocument before, NewSource after) {
        var changes = new ArrayList<Change>();
        change(changes, "title.column", before.title(), after.title());
        change(changes, "documentNumber", before.documentNumber(), after.documentNumber());
        change(changes, "issuer", before.issuer(), after.issuer());
        change(changes, "datedOn", before.datedOn(), after.datedOn());
        change(changes, "from", before.periodFrom(), after.from());
        change(changes, "to", before.periodTo(), after.to());
        change(changes, "scope", before.scope(), after.scope());
        change(changes, "firm", before.firm(), after.firm());
        change(changes, "engagement", before.engagement(), after.engagement());
        change(changes, "dueOn", before.dueOn(), after.dueOn());
        return changes;
    }

    private static void change(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(
                    "sources." + field,
                    before == null ? null : before.toString(),
                    after == null ? null : after.toString()));
        }
    }

    /** 条目 of a document: as it says them. In a round the units themselves report ({@link RoundDesk}). */
    public int addItem(String number, NewItem item, Officer officer) {
        var source = held(number, officer, SourceRights.WRITERS);
        if (source.kind().isRound()) {
            throw new Conflict("items of a round are reported by its units");
        }
        mustConcern(source, item.unitId(), officer);
        var ordinal = items.add(source.id(), item, ItemState.OPEN, clock.today(), clock.now());
        note(number, "SOURCE_ITEM_ADDED", List.of(item(ordinal, item.description())), "", officer);
        return ordinal;
    }

    /** The document itself, and what came with it. */
    public void file(String number, @Nullable UUID replaced, Uploads uploads, String note, Officer officer) {
        var source = held(number, officer, SourceRights.WRITERS);
        cabinet.store(SourceHolder.holder(source), SLOT, replaced, uploads, note, officer);
    }

    void withdrawFile(String number, UUID file, String reason, Officer officer) {
        cabinet.withdraw(SourceHolder.holder(held(number, officer, SourceRights.WRITERS)), file, reason, officer);
    }

    void mustConcern(SourceDocument source, long unitId, Officer officer) {
        if (sources.units(source.id(), rights.scope(officer), clock.today()).stream()
                .noneMatch(unit -> unit.unitId() == unitId)) {
            throw new Unfit("unitId", "sources.error.unit");
        }
    }

    /** Held until the deed commits, by one who holds a post. */
    SourceDocument held(String number, Officer officer, cn.mingzhang.people.Post... posts) {
        var seen = seen(number, officer);
        officer.mustHoldAny(posts);
        sources.lock(seen.id());
        return seen(number, officer);
    }

    static Change item(int ordinal, String text) {
        return new Change("sources.item", null, ordinal + ". " + (text.length() > 80 ? text.substring(0, 80) : text));
    }

    void note(String number, String deed, List<Change> changes, String remark, Officer officer) {
        trail.note(officer.actor(), deed, new Subject(SourceHolder.KIND, number), changes, remark, clock.now());
    }

    private void mustFit(NewSource source, Officer officer) {
        if (source.units().isEmpty()) {
            throw new Unfit("units", "sources.error.units");
        }
        if (!source.units().stream().allMatch(rights.scope(officer)::covers)) {
            throw new Unfit("units", "sources.error.unit");
        }
        if (source.datedOn().isAfter(clock.today())) {
            throw new Unfit("datedOn", "projects.error.future");
        }
        if (source.to().isBefore(source.from())) {
            throw new Unfit("to", "sources.error.period");
        }
        if (source.dueOn() != null && source.dueOn().isBefore(source.datedOn())) {
            throw new Unfit("dueOn", "sources.error.due");
        }
    }
}
