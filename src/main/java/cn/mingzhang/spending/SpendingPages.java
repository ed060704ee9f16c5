package cn.mingzhang.spending;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import cn.mingzhang.receipts.ReceiptLedger;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of 收缴使用 share: an expenditure in words, and what may be chosen. */
@Component
class SpendingPages {
    private final Purposes purposes;
    private final SpendingWords words;
    private final Registry registry;
    private final OfficeClock clock;

    SpendingPages(Purposes purposes, SpendingWords words, Registry registry, OfficeClock clock) {
        this.purposes = purposes;
        this.words = words;
        this.registry = registry;
        this.clock = clock;
    }

    /** The offices he enters for. */
    List<Option> units(Officer officer) {
        return registry.civilDefenseUnits(clock.today()).stream()
                .filter(unit -> ReceiptLedger.writesFor(unit.id(), officer))
                .map(Unit::option)
                .toList();
    }

    List<Option> purposes() {
        return purposes.inForce().stream()
                .map(one -> new Option("" + one.id(), one.lawful() ? one.name() : words.of("unlawful", one.name())))
                .toList();
    }

    List<Option> choices() {
        return words.choices("choose", purposes());
    }

    List<Fact> facts(SpendingRow found) {
        return List.of(
                words.fact("purpose", found.purpose()),
                words.fact("project", found.project() == null ? "" : found.project() + " " + found.projectName()),
                words.fact("amount", found.yuan().toString()),
                words.fact("spentOn", found.day()),
                words.fact("voucherNumber", found.voucherNumber()),
                words.fact("payee", found.payee()),
                words.fact("unit", found.unit()),
                words.fact("remark", found.remark()),
                words.fact(
                        "entered",
                        words.of("signed", found.officerName(), found.officerUnit(), Dates.day(found.enteredOn()))));
    }
}
