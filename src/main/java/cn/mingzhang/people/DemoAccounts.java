package cn.mingzhang.people;

import java.util.List;

/** The accounts that the demo shows on its sign-in page. The bean exists in the demo only. */
public interface DemoAccounts {

    /** @param posts the message keys of the posts held */
    record Account(String login, String who, List<String> posts) {}

    List<Account> list();

    String password();
}
