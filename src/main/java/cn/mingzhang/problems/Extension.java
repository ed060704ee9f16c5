package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 延期: asked by the unit with a reason, granted or refused by the group's office; each one granted is counted. */
@Entity
@Table(name = "problem_extension")
class Extension {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "problem_id")
    private Problem problem;

    private LocalDate until;
    private String reason;
    private LocalDate askedOn;
    private long askedBy;
    private String askedName;
    private @Nullable Boolean granted;
    private @Nullable LocalDate decidedOn;
    private @Nullable Long decidedBy;
    private @Nullable String decidedName;
    private String answer = "";

    @SuppressWarnings("NullAway")
    protected Extension() {}

    @SuppressWarnings("NullAway")
    Extension(Problem problem, LocalDate until, String reason, Officer asker, LocalDate on) {
        this.problem = problem;
        this.until = until;
        this.reason = reason;
        this.askedOn = on;
        this.askedBy = asker.id();
        this.askedName = asker.name();
    }

    void decide(boolean grant, String answer, Officer officer, LocalDate on) {
        this.granted = grant;
        this.answer = answer;
        this.decidedBy = officer.id();
        this.decidedName = officer.name();
        this.decidedOn = on;
    }

    boolean isOpen() {
        return granted == null;
    }

    boolean isAskedBy(Officer officer) {
        return askedBy == officer.id();
    }

    Long id() {
        return id;
    }

    LocalDate until() {
        return until;
    }

    String reason() {
        return reason;
    }

    LocalDate askedOn() {
        return askedOn;
    }

    String askedName() {
        return askedName;
    }

    @Nullable
    Boolean granted() {
        return granted;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    @Nullable
    String decidedName() {
        return decidedName;
    }

    String answer() {
        return answer;
    }
}
