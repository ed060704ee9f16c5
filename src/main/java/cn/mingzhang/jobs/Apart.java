package cn.mingzhang.jobs;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction of its own beside the running one: what is told in it is seen at once, and stays when the work is rolled back. */
@Component
public class Apart {
    private final TransactionTemplate apart;

    Apart(PlatformTransactionManager transactions) {
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public void run(Runnable deed) {
        apart.executeWithoutResult(on -> deed.run());
    }

    public <T> T get(Supplier<T> answer) {
        return apart.execute(on -> answer.get());
    }
}
