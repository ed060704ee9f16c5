package cn.mingzhang;

import cn.mingzhang.audit.VerifyExport;
import cn.mingzhang.compartment.KeyCommand;
import cn.mingzhang.generator.GenerateCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 明账: the ledger in which a city's civil-defense problems are found, repaired, proved and signed off. */
@SpringBootApplication
public class Mingzhang {
    public static void main(String[] args) {
        if (VerifyExport.isAsked(args)) {
            // On any machine: nothing of the application is started for it.
            System.exit(VerifyExport.run(args));
        }
        var application = new SpringApplication(Mingzhang.class);
        if (GenerateCommand.isAsked(args)) {
            System.exit(SpringApplication.exit(
                    GenerateCommand.preparing(application).run(args)));
        }
        if (KeyCommand.isAsked(args)) {
            System.exit(SpringApplication.exit(KeyCommand.preparing(application).run(args)));
        }
        application.run(args);
    }
}
