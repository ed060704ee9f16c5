package cn.mingzhang.projects;

import cn.mingzhang.people.Officer;
import java.util.List;

/** New cards that came together and each name a stage; what {@link CardWritten} says of one, published in the same transaction. */
public record CardsEntered(List<Entered> cards, Officer officer) {

    public CardsEntered {
        cards = List.copyOf(cards);
    }

    public record Entered(long id, ProjectNumber number, NewProject card) {}
}
