package cn.mingzhang.opening;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.documents.DocumentNumber;
import cn.mingzhang.documents.DocumentNumbers;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 期初文号: a document series that goes on from the last number used on paper. */
@Component
class LastNumbers {
    private final DocumentNumbers numbers;
    private final OfficeClock clock;

    LastNumbers(DocumentNumbers numbers, OfficeClock clock) {
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Of a series that has given numbers here the last one on paper is no longer asked. */
    void mustBeToBegin(Card card) {
        if (!DocumentNumber.isAgency(String.valueOf(card.agency()))) {
            throw new Unfit("agency", "documents.error.agency");
        }
        if (numbers.last(Objects.requireNonNull(card.agency()), Objects.requireNonNull(card.seriesYear())) > 0) {
            throw new Unfit("agency", "opening.error.begun");
        }
    }

    void begin(Card card, Officer officer) {
        mustBeToBegin(card);
        numbers.open(
                Objects.requireNonNull(card.agency()),
                Objects.requireNonNull(card.seriesYear()),
                Objects.requireNonNull(card.lastNumber()),
                card.paper(),
                officer.actor(),
                clock.today(),
                clock.now());
    }
}
