package cn.mingzhang.receipts;

import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * 分配建议: which project's fee a receipt probably pays. One receipt may pay several projects of its payer, several receipts one;
 * never more than is left, nor than is owed. Only a proposal: a person allocates.
 */
record Proposal(Free receipt, Owed project, Yuan amount, Why why) {

    enum Why {
        /** The receipt names the project. */
        NAMED,
        /** The only project of the payer that owes just so much. */
        EXACT,
        /** Same payer: what fell due first is paid first. */
        OLDEST_FIRST
    }

    record Free(String number, long unitId, String payer, String remark, LocalDate voucherOn, Yuan left) {}

    record Owed(
            String number,
            String name,
            long unitId,
            String payer,
            @Nullable LocalDate due,
            Yuan arrears) {}

    static List<Proposal> of(List<Free> receipts, List<Owed> projects) {
        return new Making(receipts, projects).made();
    }

    static String plain(String payer) {
        return payer.replaceAll("\\s+", "").replace('(', '（').replace(')', '）');
    }

    private static final class Making {
        private final List<Free> receipts;
        private final List<Owed> projects;
        private final Map<String, Yuan> left = new HashMap<>();
        private final Map<String, Yuan> owed = new HashMap<>();
        private final List<Proposal> made = new ArrayList<>();

        Making(List<Free> receipts, List<Owed> projects) {
            this.receipts = receipts.stream()
                    .sorted(Comparator.comparing(Free::voucherOn).thenComparing(Free::number))
                    .toList();
            this.projects = projects.stream()
                    .sorted(Comparator.comparing(Owed::due, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(Owed::number))
                    .toList();
            receipts.forEach(receipt -> left.put(receipt.number(), receipt.left()));
            projects.forEach(project -> owed.put(project.number(), project.arrears()));
        }

        List<Proposal> made() {
            pay(Why.NAMED, (receipt, project) -> receipt.remark().contains(project.number()));
            pay(Why.EXACT, (receipt, project) -> isOnlyOneOwing(receipt, project));
            pay(Why.OLDEST_FIRST, Making::isSamePayer);
            return made;
        }

        private void pay(Why why, BiPredicate<Free, Owed> fits) {
            for (var receipt : receipts) {
                for (var project : projects) {
                    if (receipt.unitId() == project.unitId() && fits.test(receipt, project)) {
                        pay(receipt, project, why);
                    }
                }
            }
        }

        private void pay(Free receipt, Owed project, Why why) {
            var has = left.get(receipt.number());
            var owes = owed.get(project.number());
            var amount = has.compareTo(owes) < 0 ? has : owes;
            if (amount.isPositive()) {
                left.put(receipt.number(), has.minus(amount));
                owed.put(project.number(), owes.minus(amount));
                made.add(new Proposal(receipt, project, amount, why));
            }
        }

        private boolean isOnlyOneOwing(Free receipt, Owed project) {
            var has = left.get(receipt.number());
            return isSamePayer(receipt, project)
                    && owed.get(project.number()).equals(has)
                    && projects.stream()
                                    .filter(other -> isSamePayer(receipt, other)
                                            && owed.get(other.number()).equals(has))
                                    .count()
                            == 1;
        }

        private static boolean isSamePayer(Free receipt, Owed project) {
            return !receipt.payer().isBlank() && plain(receipt.payer()).equals(plain(project.payer()));
        }
    }
}
