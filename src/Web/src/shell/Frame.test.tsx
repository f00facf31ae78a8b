import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { App } from '../App';

const scheme = () => document.documentElement.getAttribute('data-mantine-color-scheme');

describe('the frame around every screen', () => {
  it('names the product and leads the keyboard to the content first', () => {
    render(<App />);
    expect(screen.getByRole('banner').textContent).toContain('Negotiation');
    const [first] = screen.getAllByRole('link');
    expect(first?.getAttribute('href')).toBe('#content');
    expect(screen.getByRole('main').id).toBe('content');
  });

  it('changes the colours both ways and keeps the choice', () => {
    const { unmount } = render(<App />);
    fireEvent.click(screen.getByRole('button', { name: 'Use dark colours' }));
    expect(scheme()).toBe('dark');
    unmount();
    render(<App />);
    expect(scheme()).toBe('dark');
    fireEvent.click(screen.getByRole('button', { name: 'Use light colours' }));
    expect(scheme()).toBe('light');
  });

  it('says so at an address that does not exist, with a way back', () => {
    window.history.replaceState(null, '', '/no/such/page');
    render(<App />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is nothing at this address');
    fireEvent.click(screen.getByRole('link', { name: 'To my deals' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('My deals');
  });
});
