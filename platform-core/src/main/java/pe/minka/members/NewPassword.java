package pe.minka.members;

/** A password that was chosen, and whether whatever else opens the account goes together with the old one. */
public record NewPassword(String chosen, boolean alone) {

    @Override
    public String toString() {
        return "NewPassword[…]";
    }
}
