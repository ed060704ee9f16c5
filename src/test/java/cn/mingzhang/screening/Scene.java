package cn.mingzhang.screening;

import cn.mingzhang.matching.Answers;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.permits.Permit;
import cn.mingzhang.permits.PermitKind;
import cn.mingzhang.projects.DecisionKind;
import cn.mingzhang.shelter.BuildingUse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Cards and rows of one test. A card and a row as they come agree with each other, so that a test says only what it is about. */
final class Scene {
    static final LocalDate DECIDED = LocalDate.of(2016, 2, 1);
    static final LocalDate PERMITTED = LocalDate.of(2016, 5, 6);

    private final List<Known> register = new ArrayList<>();
    private final List<Permit> rows = new ArrayList<>();
    private final Map<Long, Yuan> reductions = new HashMap<>();

    /** 翠屏华府, 18 storeys on 1,200㎡: decided to be built with 1,200㎡ of shelter, and so it was. */
    static final class Card {
        String name = "翠屏华府";
        String developer = "达州明远置业有限公司";
        DecisionKind decision = DecisionKind.INTEGRATED;

        @Nullable
        LocalDate decidedOn = DECIDED;

        @Nullable
        BigDecimal required = new BigDecimal("1200");

        @Nullable
        BigDecimal designed = new BigDecimal("1200");

        @Nullable
        BigDecimal decidedArea = new BigDecimal("21600");

        @Nullable
        Integer papers;

        @Nullable
        String relocationGround;

        boolean supervised = true;
        boolean accepted = true;
        boolean useRegistered = true;

        @Nullable
        String approvedUse = "停车";

        @Nullable
        String use = "停车";

        @Nullable
        String approver;
    }

    static final class Row {
        PermitKind kind = PermitKind.PLANNING;
        String name = "翠屏华府";
        String developer = "达州明远置业有限公司";
        LocalDate on = PERMITTED;
        String parcel = "";
        BuildingUse use = BuildingUse.HOUSING;
        int storeys = 18;
        String depth = "4";
        String ground = "1200";
        String above = "21600";

        @Nullable
        BigDecimal shelter;
    }

    Scene card(Consumer<Card> as) {
        var card = new Card();
        as.accept(card);
        long id = register.size() + 1;
        register.add(new Known(
                id,
                "XM-2016-%04d".formatted(id),
                card.name,
                card.developer,
                null,
                null,
                null,
                "511702",
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                card.decision,
                "达市人防批",
                card.decidedOn,
                card.decidedArea,
                new BigDecimal("1200"),
                card.required,
                card.designed,
                null,
                18,
                null,
                BuildingUse.HOUSING,
                false,
                false,
                List.of(),
                card.decidedArea,
                card.papers,
                card.relocationGround,
                card.supervised,
                card.accepted,
                card.useRegistered,
                card.approvedUse,
                card.use,
                card.approver));
        return this;
    }

    Scene card() {
        return card(as -> {});
    }

    Scene row(PermitKind kind, Consumer<Row> as) {
        var row = new Row();
        row.kind = kind;
        as.accept(row);
        long id = rows.size() + 1;
        rows.add(new Permit(
                id,
                1,
                (int) id + 1,
                row.kind,
                "号" + row.kind + id,
                row.name,
                row.developer,
                null,
                null,
                row.parcel.isEmpty() ? null : row.parcel,
                null,
                "511702",
                "通川区",
                1,
                row.on,
                "某局" + row.kind,
                row.use,
                "住宅",
                row.storeys,
                new BigDecimal(row.depth),
                new BigDecimal(row.ground),
                new BigDecimal(row.above),
                row.shelter,
                false,
                false,
                false,
                false,
                null,
                null,
                null));
        return this;
    }

    Scene row(PermitKind kind) {
        return row(kind, as -> {});
    }

    /** Everything that the table finds here, with what is counted over the findings. */
    List<Finding> findings() {
        var comparison = new Comparison(rows, register, Answers.NONE, World.obligation(), World.parameters());
        var found = new ArrayList<>(comparison.run(done -> {}).findings());
        found.addAll(Concentrations.of(found, register, reductions, World.parameters()));
        return found;
    }

    List<Finding> by(Detection rule) {
        return findings().stream().filter(finding -> finding.rule() == rule).toList();
    }

    /** Of the card last laid. */
    Scene reduced(Yuan by) {
        reductions.put((long) register.size(), by);
        return this;
    }

    List<Known> register() {
        return register;
    }
}
