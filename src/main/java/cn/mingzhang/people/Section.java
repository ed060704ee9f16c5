package cn.mingzhang.people;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * A place in the navigation. A capability that has pages defines one as a bean; the page frame shows those that the officer
 * may see, in order.
 *
 * @param key the section's name, as pages give it to {@code ui/page}
 * @param href its address
 * @param messageKey of its label
 * @param order among all; its tens say in which {@link Group} it stands
 */
public record Section(String key, String href, String messageKey, int order, Predicate<Officer> seenBy) {

    /** What stands together in the navigation; {@code HOME} and {@code HELP} without a heading. */
    public enum Group {
        HOME(0),
        LEDGER(10),
        PROJECTS(30),
        FEES(40),
        DISCIPLINE(50),
        CAMPAIGN(60),
        NUMBERS(80),
        ADMINISTRATION(90),
        HELP(900);

        private final int from;

        Group(int from) {
            this.from = from;
        }

        public boolean hasHeading() {
            return this != HOME && this != HELP;
        }
    }

    public Group group() {
        return Arrays.stream(Group.values())
                .filter(group -> group.from <= order)
                .reduce((before, after) -> after)
                .orElse(Group.HOME);
    }
}
