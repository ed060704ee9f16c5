package cn.mingzhang.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 比对: two lists of payments, by voucher number first, then by payer and amount, then by sums. What agrees is silent; everything
 * else is told once, on whichever side it stands. The order of the lists does not matter.
 */
final class Matching {
    /** How far two payments of one payer may lie apart and still be the same. */
    private static final int NEAR = 31;

    private static final int MOST_PARTS = 4;
    private static final int MOST_CANDIDATES = 12;

    private static final Comparator<Item> ORDER = Comparator.comparing(Item::on)
            .thenComparingLong(Item::fen)
            .thenComparing(Item::voucher)
            .thenComparingLong(Item::id);

    /** What does not agree. */
    record Found(Kind kind, List<Item> left, List<Item> right) {
        Found {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    private final Set<Item> left;
    private final Set<Item> right;
    private final int days;
    private final List<Found> found = new ArrayList<>();

    private Matching(Collection<Item> left, Collection<Item> right, int days) {
        this.left = left.stream().sorted(ORDER).collect(Collectors.toCollection(LinkedHashSet::new));
        this.right = right.stream().sorted(ORDER).collect(Collectors.toCollection(LinkedHashSet::new));
        this.days = days;
    }

    /** @param days by how many days the same payment may differ and still agree */
    static List<Found> differences(Collection<Item> left, Collection<Item> right, int days) {
        var matching = new Matching(left, right, days);
        matching.byVoucher();
        matching.byAmount(item -> item.payer().isEmpty() ? "" : item.payer() + " " + item.fen(), NEAR);
        matching.bySums();
        matching.byPayerAlone();
        matching.nameless();
        matching.left.forEach(item -> matching.found.add(new Found(Kind.LEFT_ONLY, List.of(item), List.of())));
        matching.right.forEach(item -> matching.found.add(new Found(Kind.RIGHT_ONLY, List.of(), List.of(item))));
        return List.copyOf(matching.found);
    }

    /** One number, one payment: what stands under it on both sides is compared whole. */
    private void byVoucher() {
        var others = by(right, Item::voucher);
        by(left, Item::voucher).forEach((voucher, ours) -> {
            var theirs = others.getOrDefault(voucher, List.of());
            var open = new ArrayList<>(ours);
            var rest = new ArrayList<>(theirs);
            open.removeIf(one -> {
                var same = nearest(one, rest, Integer.MAX_VALUE, other -> other.fen() == one.fen());
                rest.remove(same);
                return same != null && agree(one, same);
            });
            if (!open.isEmpty() && !rest.isEmpty()) {
                tell(sum(open) == sum(rest) ? Kind.SPLIT : Kind.AMOUNT, open, rest);
            }
        });
    }

    private void byAmount(Function<Item, String> key, int near) {
        var others = by(right, key);
        for (var one : List.copyOf(left)) {
            var same = nearest(one, others.getOrDefault(key.apply(one), List.of()), near, right::contains);
            if (same != null) {
                agree(one, same);
            }
        }
    }

    /** One against several of the same payer, either way round. */
    private void bySums() {
        var ours = by(left, Item::payer);
        for (var one : List.copyOf(right)) {
            var parts = parts(one, ours.getOrDefault(one.payer(), List.of()), left);
            if (!parts.isEmpty()) {
                tell(Kind.SPLIT, parts, List.of(one));
            }
        }
        var theirs = by(right, Item::payer);
        for (var one : List.copyOf(left)) {
            var parts = parts(one, theirs.getOrDefault(one.payer(), List.of()), right);
            if (!parts.isEmpty()) {
                tell(Kind.SPLIT, List.of(one), parts);
            }
        }
    }

    /** The same payer about the same day, another amount, and one of the two without a number that would say otherwise. */
    private void byPayerAlone() {
        var others = by(right, Item::payer);
        for (var one : List.copyOf(left)) {
            var same = nearest(
                    one,
                    others.getOrDefault(one.payer(), List.of()),
                    days,
                    other -> right.contains(other)
                            && (one.voucher().isEmpty() || other.voucher().isEmpty()));
            if (same != null) {
                tell(Kind.AMOUNT, List.of(one), List.of(same));
            }
        }
    }

    /** Where one side does not say who paid: the amount and the day must be enough, and point to one alone. */
    private void nameless() {
        var theirs = by(right, item -> "" + item.fen());
        var ours = by(left, item -> "" + item.fen());
        for (var one : List.copyOf(left)) {
            var could = theirs.getOrDefault("" + one.fen(), List.of()).stream()
                    .filter(right::contains)
                    .filter(other -> other.daysFrom(one) <= days)
                    .filter(other -> one.payer().isEmpty() || other.payer().isEmpty())
                    .toList();
            var rivals = ours.getOrDefault("" + one.fen(), List.of()).stream()
                    .filter(other -> other.daysFrom(one) <= 2L * days)
                    .count();
            if (could.size() == 1 && rivals == 1) {
                agree(one, could.get(0));
            }
        }
    }

    private boolean agree(Item one, Item same) {
        if (one.daysFrom(same) > days) {
            tell(Kind.DATE, List.of(one), List.of(same));
        } else {
            left.remove(one);
            right.remove(same);
        }
        return true;
    }

    private void tell(Kind kind, List<Item> ours, List<Item> theirs) {
        found.add(new Found(kind, ours, theirs));
        ours.forEach(left::remove);
        theirs.forEach(right::remove);
    }

    private static List<Item> parts(Item whole, List<Item> of, Set<Item> open) {
        var candidates = of.stream()
                .filter(open::contains)
                .filter(part -> part.fen() < whole.fen() && part.daysFrom(whole) <= NEAR)
                .limit(MOST_CANDIDATES)
                .toList();
        for (int most = 2; most <= MOST_PARTS; most++) {
            var parts = pick(whole.fen(), candidates, 0, most);
            if (!parts.isEmpty()) {
                return parts;
            }
        }
        return List.of();
    }

    private static List<Item> pick(long fen, List<Item> from, int at, int most) {
        for (int n = at; n < from.size(); n++) {
            var rest = fen - from.get(n).fen();
            if (rest == 0 && most == 1) {
                return List.of(from.get(n));
            }
            if (rest > 0 && most > 1) {
                var others = pick(rest, from, n + 1, most - 1);
                if (!others.isEmpty()) {
                    var all = new ArrayList<>(List.of(from.get(n)));
                    all.addAll(others);
                    return all;
                }
            }
        }
        return List.of();
    }

    private static @Nullable Item nearest(Item one, List<Item> among, int near, Predicate<Item> that) {
        return among.stream()
                .filter(that)
                .filter(other -> other.daysFrom(one) <= near)
                .min(Comparator.<Item>comparingLong(other -> other.daysFrom(one))
                        .thenComparing(ORDER))
                .orElse(null);
    }

    /** In the order of the items; what has no such key is left out. */
    private static Map<String, List<Item>> by(Set<Item> items, Function<Item, String> key) {
        return items.stream()
                .filter(item -> !key.apply(item).isEmpty())
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    static long sum(List<Item> items) {
        return items.stream().mapToLong(Item::fen).sum();
    }
}
