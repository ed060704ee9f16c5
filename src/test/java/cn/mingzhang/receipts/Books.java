package cn.mingzhang.receipts;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The pure core under random deeds: assess, reduce, pay, allocate, reverse, refund (agreements: AgreementTest). Beside it the sums are kept a second
 * time, deed by deed, so that what the entries add up to can be compared with what was done.
 */
final class Books {
    private static final int PROJECTS = 40;

    private final RandomGenerator random;
    private final List<Purse> purses = new ArrayList<>();
    private final Map<Long, Position> fees = new LinkedHashMap<>();
    private Yuan received = Yuan.ZERO;
    private Yuan refunded = Yuan.ZERO;
    private Yuan voided = Yuan.ZERO;
    private long ids;
    long done;
    long refused;

    Books(RandomGenerator random) {
        this.random = random;
        for (long n = 0; n < PROJECTS; n++) {
            fees.put(n, Position.NONE);
        }
    }

    void act() {
        try {
            switch (random.nextInt(10)) {
                case 0 -> assess();
                case 1, 2 -> pay();
                case 3, 4, 5 -> allocate();
                case 6, 7 -> reverse();
                case 8 -> refund();
                default -> annul();
            }
            done++;
        } catch (Unfit | Conflict no) {
            refused++;
        }
    }

    /** Also lower than before, and with a part let off: what was paid then may be too much. */
    private void assess() {
        var project = (long) random.nextInt(PROJECTS);
        var before = fees.get(project);
        var assessed = Yuan.ofFen(random.nextLong(10_000_000));
        var reduced = random.nextBoolean() ? Yuan.ZERO : Yuan.ofFen(random.nextLong(assessed.fen() + 1));
        fees.put(project, new Position(assessed, reduced, before.paid(), before.recovered()));
    }

    private void pay() {
        var amount = Yuan.ofFen(1 + random.nextLong(5_000_000));
        purses.add(new Purse(amount, List.of()));
        received = received.plus(amount);
    }

    private void allocate() {
        var purse = any();
        var project = (long) random.nextInt(PROJECTS);
        var fee = fees.get(project);
        var amount = Yuan.ofFen(random.nextLong(1_000_000) - 10);
        if (amount.compareTo(fee.arrears()) > 0) {
            throw new Unfit("amount", "receipts.error.owed");
        }
        add(purse, Entry.of(++ids, EntryKind.ALLOCATION, amount, project, null));
    }

    /** Of anything: an allocation, a refund, what is undone already, what undoes. */
    private void reverse() {
        var purse = any();
        if (!purse.entries().isEmpty()) {
            var entry = purse.entries().get(random.nextInt(purse.entries().size()));
            add(purse, entry.reversal(++ids));
        }
    }

    private void refund() {
        add(any(), Entry.of(++ids, EntryKind.REFUND, Yuan.ofFen(random.nextLong(1_000_000) - 10), null, null));
    }

    private void annul() {
        var purse = any();
        add(purse, Entry.of(++ids, EntryKind.VOID, purse.amount(), null, null));
    }

    private void add(Purse purse, Entry entry) {
        purse.add(entry);
        switch (entry.kind()) {
            case ALLOCATION -> pay(entry.projectId(), entry.amount());
            case REFUND -> refunded = refunded.plus(entry.amount());
            case VOID -> voided = voided.plus(entry.amount());
        }
    }

    private void pay(@Nullable Long project, Yuan amount) {
        fees.computeIfPresent(
                project,
                (id, fee) ->
                        new Position(fee.assessed(), fee.reduced(), fee.paid().plus(amount), fee.recovered()));
    }

    private Purse any() {
        if (purses.isEmpty()) {
            throw new Conflict("no receipt");
        }
        return purses.get(random.nextInt(purses.size()));
    }

    /** What does not hold; empty when all does. */
    List<String> broken() {
        var broken = new ArrayList<String>();
        var free = Yuan.ZERO;
        var allocated = Yuan.ZERO;
        for (var purse : purses) {
            free = free.plus(purse.free());
            allocated = allocated.plus(purse.sumOf(EntryKind.ALLOCATION));
            if (purse.free().isNegative() || purse.free().compareTo(purse.amount()) > 0) {
                broken.add("a receipt gives " + purse.free() + " of " + purse.amount());
            }
        }
        if (!received.equals(free.plus(allocated).plus(refunded).plus(voided))) {
            broken.add("received " + received + " is not free " + free + " + allocated " + allocated + " + refunded "
                    + refunded + " + void " + voided);
        }
        var all = fees.values().stream().reduce(Position.NONE, Position::plus);
        if (!all.paid().equals(allocated)) {
            broken.add("paid " + all.paid() + " is not allocated " + allocated);
        }
        fees.values().forEach(fee -> {
            if (!fee.assessed().equals(fee.reduced().plus(fee.payable()))
                    || !fee.payable().plus(fee.over()).equals(fee.paid().plus(fee.arrears()))
                    || fee.paid().isNegative()) {
                broken.add("the parts of " + fee + " do not make the whole");
            }
        });
        return broken;
    }

    /** Whether the same entries in another order leave as much in every receipt. */
    boolean orderDoesNotMatter() {
        return purses.stream().allMatch(purse -> {
            var other = new ArrayList<>(purse.entries());
            java.util.Collections.shuffle(other, new java.util.Random(random.nextLong()));
            return new Purse(purse.amount(), other).free().equals(purse.free());
        });
    }
}
