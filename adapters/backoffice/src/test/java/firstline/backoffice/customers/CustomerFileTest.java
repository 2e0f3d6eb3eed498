package firstline.backoffice.customers;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.backoffice.customers.CustomerFile.Reading;
import firstline.core.customer.AccountId;
import firstline.core.customer.CarePlan;
import firstline.core.customer.Contact;
import firstline.core.customer.Customer;
import firstline.core.customer.Platform;
import firstline.core.customer.Role;
import firstline.core.customer.Service;
import firstline.core.customer.ServiceId;
import firstline.core.customer.SupportModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerFileTest {
  private static final String HEADER =
      "account,contact_email,contact_name,contact_role,customer_since,service_id,platform,"
          + "service_since,plan,plan_platform,plan_minutes_left,tokens,support\n";
  private static final AccountId ACCOUNT = new AccountId("C-1001");

  private static List<Customer> customers(String text) {
    var reading = CustomerFile.read(text);
    assertThat(reading).isInstanceOf(Reading.Good.class);
    return ((Reading.Good) reading).customers();
  }

  private static List<String> problems(String text) {
    var reading = CustomerFile.read(text);
    assertThat(reading).isInstanceOf(Reading.Bad.class);
    return ((Reading.Bad) reading).problems().stream().map(CsvProblem::toString).toList();
  }

  @Test
  @DisplayName("rows of one account add up, whatever stands between them")
  void addsUp() {
    var customers =
        customers(
            HEADER
                + "C-1001,ana@shop.example,\"Ana \"\"A\"\", Lda\",primary,2026-02-20,web1,shared,"
                + "2026-02-20,essentials,vps,60,12,token\n"
                + "C-2,eva@two.example,Eva,secondary,2025-01-01,,,,,,,,\n"
                + "\n"
                + "C-1001,ben@shop.example,,AUTHORISED,,vps1,vps,2026-03-01,total-care,,,,\n");
    assertThat(customers)
        .extracting(Customer::account)
        .containsExactly(ACCOUNT, new AccountId("C-2"));
    assertThat(customers.getFirst())
        .isEqualTo(
            new Customer(
                ACCOUNT,
                LocalDate.of(2026, 2, 20),
                List.of(
                    new Contact(ACCOUNT, "ana@shop.example", "Ana \"A\", Lda", Role.PRIMARY),
                    new Contact(ACCOUNT, "ben@shop.example", "ben@shop.example", Role.AUTHORISED)),
                List.of(
                    new Service(new ServiceId("web1"), Platform.SHARED, LocalDate.of(2026, 2, 20)),
                    new Service(new ServiceId("vps1"), Platform.VPS, LocalDate.of(2026, 3, 1))),
                List.of(
                    CarePlan.of("essentials", Platform.VPS, 60),
                    new CarePlan("total-care", Optional.empty(), OptionalInt.empty())),
                Optional.of(SupportModel.TOKEN),
                12,
                false));
  }

  @Test
  @DisplayName("columns come in any order and may be left out; the first service tells since when")
  void takesFewColumns() {
    var customers =
        customers(
            "\uFEFFservice_since,platform,service_id,account\r\n2026-03-01,VPS,v1,C-1001\r\n");
    assertThat(customers.getFirst().since()).isEqualTo("2026-03-01");
    assertThat(customers.getFirst().contacts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C-1,ana@shop,A,primary,2026-02-20|line 2, column 2: contact_email 'ana@shop' is no e-mail",
        "C-1,a@b.example,A,boss,2026-02-20|line 2, column 4: contact_role 'boss' is not known; it can"
            + " be primary, secondary, authorised, user, none",
        "C-1,a@b.example,A,,2026-02-20|line 2, column 4: contact_role is empty, but the row names a",
        "C-1,,A,primary,2026-02-20|line 2, column 2: contact_email is empty, but the row names a",
        "C-1,,,,20.02.2026|line 2, column 5: customer_since '20.02.2026' is no day; write it like",
        "C-1,,,,2026-02-30|line 2, column 5: customer_since '2026-02-30' is no day",
        ",,,,2026-02-20|line 2, column 1: account is empty",
        "C-1|line 2, column 5: customer_since is empty in every row of account C-1",
        "C-1,,,,2026-02-20,web1,shared|line 2, column 8: service_since is empty, but the row names a",
        "C-1,,,,2026-02-20,web1,mainframe,2026-02-20|line 2, column 7: platform 'mainframe' is not",
        "C-1,,,,2026-02-20,,,,,vps,60|line 2, column 9: plan is empty, but the row names a support",
        "C-1,,,,2026-02-20,,,,gold,vps,-5|line 2, column 11: plan_minutes_left '-5' is no whole",
        "C-1,,,,2026-02-20,,,,,,,many|line 2, column 12: tokens 'many' is no whole number",
        "C-1,,,,2026-02-20,,,,,,,,gold|line 2, column 13: support 'gold' is not known; it can be flat",
        "C-1,,,,2026-02-20,,,,,,,,,x|line 2, column 14: the row has 14 cells, and there are 13",
        "C-1,\"ana|line 2: the row cannot be split into cells",
      })
  @DisplayName("a bad row is named by line and column, and nothing of the file is taken")
  void namesWhatIsWrong(String row, String problem) {
    assertThat(problems(HEADER + row + "\nC-9,,,,2026-01-01\n"))
        .anySatisfy(words -> assertThat(words).startsWith(problem));
  }

  @Test
  @DisplayName("a cell of several lines counts as such")
  void countsLines() {
    var rows = "C-1,,\"two\nlines\",,\nC-2,,,,soon\n";
    assertThat(problems("account,tokens,plan,support,customer_since\n" + rows))
        .containsExactly(
            "line 2, column 5: customer_since is empty in every row of account C-1",
            "line 4, column 5: customer_since 'soon' is no day; write it like 2026-02-20");
  }

  @Test
  @DisplayName("rows that contradict each other are named")
  void findsContradictions() {
    assertThat(
            problems(
                HEADER
                    + "C-1,a@b.example,A,primary,2026-02-20,web1,shared,2026-02-20,gold,vps,60,3,flat\n"
                    + "C-1,A@b.example,B,primary,2026-02-21,web1,vps,2026-02-20,gold,vps,61,4,token\n"))
        .containsExactlyInAnyOrder(
            "line 3, column 5: customer_since says something else here than in line 2",
            "line 3, column 13: support says something else here than in line 2",
            "line 3, column 12: tokens says something else here than in line 2",
            "line 3, column 2: contact_email says something else here than in line 2",
            "line 3, column 6: service_id says something else here than in line 2",
            "line 3, column 9: plan says something else here than in line 2");
  }

  @Test
  @DisplayName("the first line must name columns that there are, each once")
  void readsTheHeader() {
    assertThat(problems("account,phone,account\nC-1,5,C-1\n"))
        .satisfiesExactlyInAnyOrder(
            words -> assertThat(words).startsWith("line 1, column 2: 'phone' is no column;"),
            words -> assertThat(words).isEqualTo("line 1, column 3: account stands there twice"),
            words -> assertThat(words).contains("customer_since is empty in every row"));
    assertThat(problems("account;customer_since\nC-1;2026-02-20\n"))
        .anySatisfy(words -> assertThat(words).contains("there is no column account"));
    assertThat(problems("")).singleElement().asString().contains("the file is empty");
  }
}
