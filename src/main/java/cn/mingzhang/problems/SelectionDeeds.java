package cn.mingzhang.problems;

import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import java.util.List;
import java.util.Optional;

/** What can be done with problems ticked in the list, by a capability that the ledger does not know. */
public interface SelectionDeeds {

    /** For this officer; empty where there is nothing for him. The ticked numbers arrive as {@code problem} at the action. */
    Optional<Deed> of(Officer officer);

    /**
     * @param action an address that is asked for (GET) with the numbers
     * @param parameter sent along with the chosen option
     * @param label of the choice
     * @param submit of the button
     * @param most of how many problems it is done at once where all that match are meant, without ticking: then the list's
     *     state arrives as {@code all}; 0 where it is done with ticked ones only
     */
    record Deed(String action, String parameter, String label, List<Option> options, String submit, int most) {
        public boolean isForAll() {
            return most > 0;
        }
    }
}
