// Frappe's templates name their loop variables with three random letters. "for", "new", "try" or "var" leaves the page
// empty ("frappe.template.compile(...) is not a function"); a name that begins with a capital is no reserved word.
{
	const acak = frappe.utils.get_random;
	frappe.utils.get_random = (panjang) => acak(panjang).replace(/^./, (huruf) => huruf.toUpperCase());
}
