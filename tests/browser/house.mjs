// A house with one organisation and its staff, as an operator sets it up at the command line.

/// Keeps in `keys`, by mobile number, the secret of each one's second factor.
export async function build_house(run, staff, keys) {
  const because = ['--reason', 'made by the tests'];
  await run(['organisation', 'add', '--slug', 'ministry', '--kind', 'ministry', '--name-fa', 'وزارت علوم',
    '--name-en', 'Ministry of Science', ...because]);
  for (const { mobile, role } of staff) {
    const told = await run(['user', 'grant', '--mobile', mobile, '--role', role, '--organisation', 'ministry', ...because]);
    keys[mobile] = told.find((line) => line.startsWith('secret: ')).slice('secret: '.length);
  }
}
