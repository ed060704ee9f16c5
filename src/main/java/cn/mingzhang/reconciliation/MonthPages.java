package cn.mingzhang.reconciliation;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.receipts.ReceiptLedger;
import cn.mingzhang.refusals.NotVisible;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One month of one office, as its page shows it. */
@Component
@Transactional(readOnly = true)
class MonthPages {
    private final MonthDesk desk;
    private final Months months;
    private final Lists lists;
    private final Differences differences;
    private final Registry registry;
    private final Rights rights;
    private final ReconciliationWords words;
    private final OfficeClock clock;

    MonthPages(
            MonthDesk desk,
            Months months,
            Lists lists,
            Differences differences,
            Registry registry,
            Rights rights,
            ReconciliationWords words,
            OfficeClock clock) {
        this.desk = desk;
        this.months = months;
        this.lists = lists;
        this.differences = differences;
        this.registry = registry;
        this.rights = rights;
        this.words = words;
        this.clock = clock;
    }

    record ListRow(
            String source,
            String file,
            String sha256,
            String lines,
            String amount,
            String who,
            String href,
            boolean withdrawn) {}

    record DifferenceRow(
            String href,
            String number,
            String kind,
            String voucher,
            String payer,
            Side left,
            Side right,
            String mender,
            boolean open) {}

    /** One side of a difference: whose it is, how much by it, on which day. */
    record Side(String name, String amount, String day) {
        static Side of(String name, @Nullable Long fen, @Nullable LocalDate on) {
            return new Side(name, fen == null ? "—" : Yuan.ofFen(fen).toString(), on == null ? "" : Dates.day(on));
        }
    }

    /** Figures that belong together. */
    record Group(String title, List<Fact> facts) {}

    /**
     * @param digest of the figures shown: what a signature is asked over
     * @param changed whether a closed month's figures are others than what was signed; never, unless the database was tampered with
     */
    record Page(
            String unit,
            String title,
            String href,
            boolean closed,
            boolean changed,
            List<Group> figures,
            String digest,
            List<ChecklistLine> unmet,
            List<ListRow> lists,
            List<DifferenceRow> differences,
            List<Fact> signatures,
            List<Fact> reopenings,
            boolean signs,
            boolean reopens,
            boolean compares) {}

    /** Within his scope, and a civil-defense office, else 404. */
    String unit(long unit, Officer officer) {
        if (!rights.scope(officer).covers(unit)) {
            throw new NotVisible("months of unit " + unit);
        }
        return registry.civilDefenseUnits(clock.today()).stream()
                .filter(one -> one.id() == unit)
                .findFirst()
                .orElseThrow(() -> new NotVisible("months of unit " + unit))
                .name();
    }

    Page of(long unit, YearMonth month, Officer officer) {
        var name = unit(unit, officer);
        var closed = months.isClosed(unit, month);
        var now = desk.figures(unit, month);
        var signed = closed ? months.latest(unit, month) : desk.standing(unit, month);
        var shown = closed ? Figures.read(signed.orElseThrow().figures()) : now;
        var writes = ReceiptLedger.writesFor(unit, officer);
        return new Page(
                name,
                words.month(month),
                "/fees/reconciliation/" + unit + "/" + month,
                closed,
                closed && !now.digest().equals(signed.orElseThrow().digest()),
                groups(shown),
                shown.digest(),
                closed ? List.of() : unmet(unit, month),
                lists.of(unit, month).stream().map(this::row).toList(),
                differences.of(unit, month).stream().map(this::row).toList(),
                signed.map(round -> months.signatures(round.id()).stream()
                                .map(one -> new Fact(
                                        words.of("side", one.side()),
                                        words.of(
                                                "signed",
                                                one.officerName(),
                                                one.officerUnit(),
                                                Dates.day(one.signedOn()))))
                                .toList())
                        .orElse(List.of()),
                months.reopenings(unit, month).stream()
                        .map(one -> new Fact(
                                words.of("reopened", "" + one.round()),
                                words.of("reopened.by", one.officerName(), Dates.day(one.reopenedOn()), one.reason())))
                        .toList(),
                !closed && desk.signs(unit, month, officer),
                closed && mayReopen(unit, month, officer),
                !closed && writes);
    }

    private boolean mayReopen(long unit, YearMonth month, Officer officer) {
        return officer.holds(Post.UNIT_HEAD)
                && officer.isOf(unit)
                && months.lastClosed(unit).filter(month::equals).isPresent();
    }

    private List<Group> groups(Figures figures) {
        return MonthFigures.GROUPS.entrySet().stream()
                .map(group -> new Group(
                        words.of("figures." + group.getKey()),
                        group.getValue().stream()
                                .map(name -> new Fact(words.of("figure." + name), figures.shown(name)))
                                .toList()))
                .toList();
    }

    List<ChecklistLine> unmet(long unit, YearMonth month) {
        return desk.unmet(unit, month).stream()
                .map(reason -> new ChecklistLine(false, words.reason(reason), reason.href()))
                .toList();
    }

    private ListRow row(Lists.Entered list) {
        return new ListRow(
                words.of("source", list.source()),
                list.fileName().isEmpty() ? words.of("nothing") : list.fileName(),
                list.sha256() == null ? "" : list.sha256().substring(0, 12),
                "" + list.lines(),
                list.yuan().toString(),
                words.of("signed", list.officerName(), list.officerUnit(), Dates.day(list.enteredOn())),
                "/fees/reconciliation/lists/" + list.id(),
                list.withdrawn());
    }

    DifferenceRow row(Difference one) {
        return new DifferenceRow(
                one.href(),
                "" + one.id(),
                words.kind(one.sides(), one.kind()),
                one.voucherNumber(),
                one.payer(),
                Side.of(words.of("left." + one.sides()), one.leftFen(), one.leftOn()),
                Side.of(words.of("right." + one.sides()), one.rightFen(), one.rightOn()),
                words.of("mender", one.mender()),
                one.open());
    }

    static @Nullable YearMonth month(String text) {
        return text.matches("[12]\\d{3}-(0[1-9]|1[0-2])") ? YearMonth.parse(text) : null;
    }
}
