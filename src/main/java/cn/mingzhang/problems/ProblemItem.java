package cn.mingzhang.problems;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** 项: the first level of the ledger. It carries the category; every count counts its problems. */
@Entity
class ProblemItem {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;
    private short campaignYear;
    private String title;

    @Enumerated(EnumType.STRING)
    private ClassGroup classGroup;

    private LocalDate listedOn;

    @SuppressWarnings("NullAway")
    protected ProblemItem() {}

    @SuppressWarnings("NullAway")
    ProblemItem(String number, int campaignYear, String title, ClassGroup classGroup, LocalDate listedOn) {
        this.number = number;
        this.campaignYear = (short) campaignYear;
        this.title = title;
        this.classGroup = classGroup;
        this.listedOn = listedOn;
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    int campaignYear() {
        return campaignYear;
    }

    String title() {
        return title;
    }

    ClassGroup classGroup() {
        return classGroup;
    }

    LocalDate listedOn() {
        return listedOn;
    }
}
