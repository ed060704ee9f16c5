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
     */
    record Deed(String action, String parameter, String label, List<Option> options, String submit) {}
}
