package cn.mingzhang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 明账: the ledger in which a city's civil-defense problems are found, repaired, proved and signed off. */
@SpringBootApplication
public class Mingzhang {
    public static void main(String[] args) {
        SpringApplication.run(Mingzhang.class, args);
    }
}
