package cn.mingzhang.problems;

import cn.mingzhang.closure.Rectification;
import cn.mingzhang.people.Officer;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** 整改状态沿革: claimed by the unit's officer, confirmed by its head; figures as of a day count what was confirmed by then. */
@Entity
@Immutable
@Table(name = "problem_status")
class StatusEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "problem_id")
    private Problem problem;

    @Enumerated(EnumType.STRING)
    private Rectification status;

    private String reason;
    private boolean confirmed;
    private LocalDate happenedOn;
    private long officerId;
    private String officerName;
    private Instant recordedAt;

    @SuppressWarnings("NullAway")
    protected StatusEntry() {}

    @SuppressWarnings("NullAway")
    StatusEntry(
            Problem problem,
            Rectification status,
            String reason,
            boolean confirmed,
            LocalDate on,
            Officer officer,
            Instant at) {
        this.problem = problem;
        this.status = status;
        this.reason = reason;
        this.confirmed = confirmed;
        this.happenedOn = on;
        this.officerId = officer.id();
        this.officerName = officer.name();
        this.recordedAt = at;
    }

    Rectification status() {
        return status;
    }

    String reason() {
        return reason;
    }

    boolean isConfirmed() {
        return confirmed;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    long officerId() {
        return officerId;
    }

    String officerName() {
        return officerName;
    }
}
