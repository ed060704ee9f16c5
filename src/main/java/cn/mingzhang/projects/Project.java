package cn.mingzhang.projects;

import cn.mingzhang.audit.Change;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 建设项目 as it stands in the register. What is on its card is read and written as one {@link NewProject}. */
@Entity
class Project {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String number;
    private String name;
    private String developer;
    private @Nullable String creditCode;
    private @Nullable String projectCode;
    private String divisionCode;
    private long unitId;
    private @Nullable String address;

    @Embedded
    @AttributeOverride(name = "aboveGround", column = @Column(name = "above_ground_area"))
    @AttributeOverride(name = "groundFloor", column = @Column(name = "ground_floor_area"))
    @AttributeOverride(name = "required", column = @Column(name = "required_shelter_area"))
    @AttributeOverride(name = "designed", column = @Column(name = "designed_shelter_area"))
    @AttributeOverride(name = "built", column = @Column(name = "built_shelter_area"))
    private @Nullable Areas areas;

    private @Nullable Integer storeys;
    private @Nullable BigDecimal foundationDepth;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "planning_permit_number"))
    @AttributeOverride(name = "on", column = @Column(name = "planning_permit_on"))
    private @Nullable Permit planningPermit;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "construction_permit_number"))
    @AttributeOverride(name = "on", column = @Column(name = "construction_permit_on"))
    private @Nullable Permit constructionPermit;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "completion_filing_number"))
    @AttributeOverride(name = "on", column = @Column(name = "completion_filing_on"))
    private @Nullable Permit completionFiling;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "decision_kind"))
    @AttributeOverride(name = "number", column = @Column(name = "decision_number"))
    @AttributeOverride(name = "on", column = @Column(name = "decision_on"))
    private Decision decision;

    private boolean legacy;
    private LocalDate happenedOn;
    private Instant recordedAt;

    @Version
    private long version;

    protected Project() {}

    Project(ProjectNumber number, NewProject card, LocalDate happenedOn, Instant recordedAt) {
        this.number = number.value();
        this.happenedOn = happenedOn;
        this.recordedAt = recordedAt;
        write(card);
    }

    /** Writes the card anew and answers what changed, or nothing where nothing did. */
    List<Change> amend(NewProject card, CardWords words) {
        var changes = words.changes(card(), card);
        if (!changes.isEmpty()) {
            write(card);
        }
        return changes;
    }

    private void write(NewProject card) {
        name = card.name();
        developer = card.developer();
        creditCode = card.creditCode();
        projectCode = card.projectCode();
        divisionCode = card.divisionCode();
        unitId = card.unitId();
        address = card.address();
        areas = card.areas();
        storeys = card.storeys();
        foundationDepth = card.foundationDepth();
        planningPermit = card.planningPermit();
        constructionPermit = card.constructionPermit();
        completionFiling = card.completionFiling();
        decision = card.decision();
        legacy = card.legacy();
    }

    /** The card as it stands. Hibernate reads an embedded record of nulls as null: nothing known. */
    NewProject card() {
        return new NewProject(
                name,
                developer,
                creditCode,
                projectCode,
                divisionCode,
                unitId,
                address,
                Objects.requireNonNullElse(areas, Areas.UNKNOWN),
                storeys,
                foundationDepth,
                Objects.requireNonNullElse(planningPermit, Permit.NONE),
                Objects.requireNonNullElse(constructionPermit, Permit.NONE),
                Objects.requireNonNullElse(completionFiling, Permit.NONE),
                decision,
                legacy);
    }

    long id() {
        return Objects.requireNonNull(id, "not yet stored");
    }

    ProjectNumber number() {
        return new ProjectNumber(number);
    }

    boolean isAt(long expected) {
        return version == expected;
    }

    long version() {
        return version;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }
}
